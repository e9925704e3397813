package org.waybill.store.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.Converter;

/** Reads persistent maps, vectors and sets; they are written like any map or list. */
public final class PersistentModule extends SimpleModule {

    public PersistentModule() {
        super("persistent collections");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Persistent());
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
            if (type.getRawClass() != PMap.class) {
                return null;
            }
            var plain =
                    config.getTypeFactory()
                            .constructMapType(
                                    LinkedHashMap.class, type.getKeyType(), type.getContentType());
            return reading(plain, type, (Map<?, ?> all) -> HashTreePMap.from(all));
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type == PMap.class || type == PVector.class || type == PSet.class;
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
