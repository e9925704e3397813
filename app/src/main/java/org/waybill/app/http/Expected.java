package org.waybill.app.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.InstantOrDate;

/** Says in plain words what was expected where a Java type stood. */
final class Expected {

    private static final List<Class<?>> WHOLE =
            List.of(int.class, Integer.class, short.class, Short.class);
    private static final List<Class<?>> LONG = List.of(long.class, Long.class);
    private static final List<Class<?>> FRACTIONAL =
            List.of(double.class, Double.class, float.class, Float.class);

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) return "of another type";
        if (type.isEnum()) return "one of " + names(type);
        if (WHOLE.contains(type)) return "a whole number from -2147483648 to 2147483647";
        if (LONG.contains(type)) return "a whole number of up to 18 digits";
        if (FRACTIONAL.contains(type) || Number.class.isAssignableFrom(type)) return "a number";
        if (type == boolean.class || type == Boolean.class) return "true or false";
        if (CharSequence.class.isAssignableFrom(type)) return "a string";
        if (type.isArray() || Collection.class.isAssignableFrom(type)) return "an array";
        return ofTime(type);
    }

    private static String ofTime(Class<?> type) {
        if (type == Instant.class) return "an instant in UTC such as 2026-01-31T12:00:00Z";
        if (type == LocalDate.class) return "a date such as 2026-01-31";
        if (type == InstantOrDate.class) {
            return "an instant in UTC such as 2026-01-31T12:00:00Z, or a date such as 2026-01-31";
        }
        if (type == LocalTime.class) return "a time of day such as 17:30";
        if (ZoneId.class.isAssignableFrom(type)) return "a time zone such as America/Sao_Paulo";
        if (type.getName().startsWith("java.")) return "of another form";
        return "an object";
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }
}
