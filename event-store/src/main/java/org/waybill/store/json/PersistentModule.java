package org.waybill.store.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.Converter;

/**
 * Reads persistent maps, vectors and sets; they are written like any map or list. A sorted one may
 * have keys of several parts, so it is written as the list of its entries.
 */
public final class PersistentModule extends SimpleModule {

    public PersistentModule() {
        super("persistent collections");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Persistent());
        context.addSerializers(new Sorted());
    }

    /** An entry of a sorted map. */
    record Entry<K, V>(K key, V value) {}

    private static JavaType entries(TypeFactory types, MapType type) {
        return types.constructCollectionType(
                List.class,
                types.constructParametricType(
                        Entry.class, type.getKeyType(), type.getContentType()));
    }

    private static final class Sorted extends Serializers.Base {

        @Override
        public @Nullable ValueSerializer<?> findMapSerializer(
                SerializationConfig config,
                MapType type,
                BeanDescription.Supplier description,
                JsonFormat.Value format,
                @Nullable ValueSerializer<Object> key,
                @Nullable TypeSerializer elementType,
                @Nullable ValueSerializer<Object> element) {
            if (type.getRawClass() != TreePMap.class) {
                return null;
            }
            var entries = entries(config.getTypeFactory(), type);
            return new StdConvertingSerializer(
                    new Copy<>(type, entries, (TreePMap<?, ?> map) -> listed(map)));
        }

        private static List<Entry<?, ?>> listed(TreePMap<?, ?> map) {
            return map.entrySet().stream()
                    .<Entry<?, ?>>map(entry -> new Entry<>(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    private static final class Persistent extends Deserializers.Base {

        @Override
        public @Nullable ValueDeserializer<?> findCollectionDeserializer(
                CollectionType type,
                DeserializationConfig config,
                BeanDescription.Supplier description,
                @Nullable TypeDeserializer elementType,
                @Nullable ValueDeserializer<?> element) {
            var plain =
                    config.getTypeFactory()
                            .constructCollectionType(List.class, type.getContentType());
            if (type.getRawClass() == PVector.class) {
                return reading(plain, type, (Collection<?> all) -> TreePVector.from(all));
            }
            return type.getRawClass() == PSet.class
                    ? reading(plain, type, (Collection<?> all) -> HashTreePSet.from(all))
                    : null;
        }

        @Override
        public @Nullable ValueDeserializer<?> findMapDeserializer(
                MapType type,
                DeserializationConfig config,
                BeanDescription.Supplier description,
                @Nullable KeyDeserializer key,
                @Nullable TypeDeserializer elementType,
                @Nullable ValueDeserializer<?> element) {
            if (type.getRawClass() == TreePMap.class) {
                return sorted(config, type);
            }
            if (type.getRawClass() != PMap.class) {
                return null;
            }
            var plain =
                    config.getTypeFactory()
                            .constructMapType(
                                    LinkedHashMap.class, type.getKeyType(), type.getContentType());
            return reading(plain, type, (Map<?, ?> all) -> HashTreePMap.from(all));
        }

        private static <K extends Comparable<? super K>, V> ValueDeserializer<?> sorted(
                DeserializationConfig config, MapType type) {
            return reading(
                    entries(config.getTypeFactory(), type),
                    type,
                    (List<Entry<K, V>> entries) -> {
                        TreePMap<K, V> map = TreePMap.empty();
                        for (var entry : entries) {
                            map = map.plus(entry.key(), entry.value());
                        }
                        return map;
                    });
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Set.of(PMap.class, TreePMap.class, PVector.class, PSet.class).contains(type);
        }

        private static <S, T> ValueDeserializer<T> reading(
                JavaType from, JavaType to, Function<S, T> copy) {
            return new StdConvertingDeserializer<>(new Copy<>(from, to, copy));
        }
    }

    private record Copy<S, T>(JavaType from, JavaType to, Function<S, T> copy)
            implements Converter<S, T> {

        @Override
        public T convert(DeserializationContext context, S value) {
            return copy.apply(value);
        }

        @Override
        public T convert(SerializationContext context, S value) {
            return copy.apply(value);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return from;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return to;
        }
    }
}
