package org.waybill.store.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as plain JSON under their stored names, and reads them with patience: an unknown
 * field is ignored, an absent one is null or zero, an old revision is lifted first.
 */
public final class EventSerializer implements Serializer {

    private static final SerializedType METADATA =
            new SimpleSerializedType(MetaData.class.getName(), null);
    private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {};

    private final StoredTypes types;
    private final Upcasters upcasters;
    private final JsonMapper mapper = plainMapper();
    private final ObjectReader entries = mapper.readerFor(ENTRIES);
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Converter converter = new ChainingConverter();

    public EventSerializer(StoredTypes types, Upcasters upcasters) {
        this.types = types;
        this.upcasters = upcasters;
    }

    /** Components in the order of the record, nothing for what is absent, instants as ISO 8601. */
    static JsonMapper plainMapper() {
        return JsonMapper.builder()
                .addModule(new ScalarModule())
                .addModule(new PersistentModule())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    /** The stored name and revision a payload is written under. */
    public StoredType typeOf(Object payload) {
        return types.typeOf(payload.getClass());
    }

    /** The names that payloads are stored under. */
    public StoredTypes types() {
        return types;
    }

    /** A payload, or any plain value, as JSON. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new SerializationException("Cannot write " + value.getClass().getName(), e);
        }
    }

    /** The event that JSON of this stored shape stands for today. */
    public Object read(StoredType stored, String json) {
        var type = types.classOf(stored.name());
        int today = types.typeOf(type).revision();
        try {
            if (stored.revision() == today) {
                return readers.computeIfAbsent(type, mapper::readerFor).readValue(json);
            }
            return mapper.treeToValue(upcasters.lift(stored, today, mapper.readTree(json)), type);
        } catch (JacksonException e) {
            throw new SerializationException(
                    "Cannot read %s: %s".formatted(stored, e.getOriginalMessage()), e);
        }
    }

    /** A flat object: the metadata of an event. */
    public Map<String, Object> readEntries(String json) {
        try {
            return entries.readValue(json);
        } catch (JacksonException e) {
            throw new SerializationException("Cannot read metadata", e);
        }
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        var json = object == null ? "null" : write(object);
        var type = typeForClass(object == null ? null : object.getClass());
        return new SimpleSerializedObject<>(
                converter.convert(json, representation), representation, type);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(String.class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        if (SerializedType.emptyType().equals(serialized.getType())) {
            return null;
        }
        var json = converter.convert(serialized, String.class).getData();
        return METADATA.getName().equals(serialized.getType().getName())
                ? (T) MetaData.from(readEntries(json))
                : (T) read(stored(serialized.getType()), json);
    }

    private static StoredType stored(SerializedType type) {
        return new StoredType(type.getName(), Integer.parseInt(type.getRevision()));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        return METADATA.getName().equals(type.getName())
                ? MetaData.class
                : types.classOf(type.getName());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return SerializedType.emptyType();
        }
        if (type == MetaData.class) {
            return METADATA;
        }
        var stored = types.typeOf(type);
        return new SimpleSerializedType(stored.name(), Integer.toString(stored.revision()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
