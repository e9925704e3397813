package org.waybill.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waybill.projection.Cursor;

/** Reads what a query is given; what makes no sense is refused with 400. */
public final class Parameters {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,63}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~@-]{0,199}");

    private Parameters() {}

    /** An id that a client chose: of a SKU, a location, a channel or an order. */
    public static String id(String name, String value) {
        return matching(ID, name, value);
    }

    /** The same, where it may be left out. */
    public static @Nullable String optionalId(String name, @Nullable String value) {
        return value == null ? null : id(name, value);
    }

    /** An id that the house made of others: of a fulfillment order or a shipment. */
    public static String key(String name, String value) {
        return matching(KEY, name, value);
    }

    /** Any text that a database can hold. */
    public static @Nullable String text(String name, @Nullable String value) {
        if (value != null && (value.length() > 200 || value.indexOf('\0') >= 0)) {
            throw UnansweredException.malformed(
                    name + " must be a text of at most 200 characters.");
        }
        return value;
    }

    /** An instant; of a day, its end in UTC. */
    public static Instant endOf(String name, String value) {
        try {
            return value.length() == 10
                    ? LocalDate.parse(value).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(value);
        } catch (DateTimeException e) {
            throw UnansweredException.malformed(
                    name + " must be a day such as 2026-01-31 or an instant of ISO 8601 in UTC.");
        }
    }

    /** How much of a list is asked for at once. */
    public static int limit(int value, int most) {
        if (value < 1 || value > most) {
            throw UnansweredException.malformed(
                    "limit must be a whole number from 1 to %d.".formatted(most));
        }
        return value;
    }

    /** A position of the log. */
    public static long position(String name, String value) {
        return MinPosition.parse(value, name);
    }

    /** Where a list goes on; null for its beginning. */
    public static @Nullable Cursor cursor(@Nullable String value) {
        return value == null ? null : Cursor.parse(value);
    }

    private static String matching(Pattern pattern, String name, String value) {
        if (!pattern.matcher(value).matches()) {
            throw UnansweredException.malformed(
                    name
                            + " must begin with a letter or digit and have no other characters than"
                            + " letters, digits, '.', '_', '~' and '-'.");
        }
        return value;
    }
}
