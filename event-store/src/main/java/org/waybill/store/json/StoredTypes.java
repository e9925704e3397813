package org.waybill.store.json;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.serialization.SerializationException;

/** Which Java class stands for which stored name today, and the other way round. */
public final class StoredTypes {

    private final Map<Class<?>, StoredType> byClass;
    private final Map<String, Class<?>> byName = new HashMap<>();

    /**
     * @throws IllegalArgumentException if two classes claim one name
     */
    public StoredTypes(Map<Class<?>, StoredType> types) {
        byClass = Map.copyOf(types);
        byClass.forEach(this::claim);
    }

    private void claim(Class<?> type, StoredType stored) {
        var other = byName.putIfAbsent(stored.name(), type);
        if (other != null) {
            throw new IllegalArgumentException(
                    "%s and %s are both stored as %s"
                            .formatted(other.getName(), type.getName(), stored.name()));
        }
    }

    /** The name and revision a class is written under. */
    public StoredType typeOf(Class<?> type) {
        var stored = byClass.get(type);
        if (stored == null) {
            throw new SerializationException(type.getName() + " has no stored name");
        }
        return stored;
    }

    /** The class that stands for a stored name today. */
    public Class<?> classOf(String name) {
        var type = byName.get(name);
        if (type == null) {
            throw new SerializationException("No class stands for the stored name " + name);
        }
        return type;
    }
}
