package org.waybill.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.domain.stock.Eligible;

/** Finds the domain's sealed languages, and makes an example of any of its values. */
final class Specimens {

    private Specimens() {}

    /** The sealed interfaces whose names end so, over all areas. */
    static List<Class<?>> languages(String suffix) {
        try {
            var root =
                    Path.of(
                            Decision.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(suffix + ".class") && !name.contains("$"))
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .map(name -> type(name.replace('/', '.')))
                        .filter(Class::isSealed)
                        .<Class<?>>map(type -> type)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The records of a sealed interface. */
    static List<Class<?>> words(Class<?> language) {
        return Stream.<Class<?>>of(language.getPermittedSubclasses())
                .flatMap(part -> part.isSealed() ? words(part).stream() : Stream.of(part))
                .toList();
    }

    /** A record with these values. */
    static Object make(Class<?> type, List<Object> values) {
        var types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    /** An example of a record; its lists and maps are empty and can be changed. */
    static Object of(Class<?> type) {
        return make(type, values(type));
    }

    /** Examples of a record's components. */
    static List<Object> values(Class<?> type) {
        var values = new ArrayList<Object>();
        for (var component : type.getRecordComponents()) {
            values.add(value(component.getType()));
        }
        return values;
    }

    private static Object value(Class<?> type) {
        if (type.isRecord()) {
            return of(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == List.class) {
            return new ArrayList<>();
        }
        if (type == Set.class) {
            return new LinkedHashSet<>();
        }
        if (Map.class.isAssignableFrom(type)) {
            return new LinkedHashMap<>();
        }
        return switch (type.getSimpleName()) {
            case "Eligible" -> Eligible.EVERYWHERE;
            case "String" -> "x";
            case "Instant" -> Instant.EPOCH;
            case "LocalDate" -> LocalDate.EPOCH;
            case "LocalTime" -> LocalTime.NOON;
            case "int", "Integer" -> 1;
            case "long", "Long" -> 1L;
            case "double" -> 1.0;
            case "boolean", "Boolean" -> true;
            default -> throw new IllegalStateException("no example of " + type);
        };
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
