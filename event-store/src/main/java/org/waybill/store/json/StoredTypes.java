package org.waybill.store.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Whether a class stands for a stored name today. */
    public boolean knows(String name) {
        return byName.containsKey(name);
    }

    /** Every stored name that a class stands for today. */
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /** The stored names of these classes and of all that belong to them. */
    public Set<String> namesOf(Set<Class<?>> kinds) {
        return byName.entrySet().stream()
                .filter(e -> kinds.stream().anyMatch(kind -> kind.isAssignableFrom(e.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
