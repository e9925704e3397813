package org.waybill.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;

/**
 * Where a list goes on: the keys of the last thing told. Opaque to who carries it.
 *
 * @param keys in order of the sort
 */
public record Cursor(List<String> keys) {

    /** Keeps the keys apart; occurs in none of them. */
    private static final String SEPARATOR = "\u001f";

    /** What lies outside was never told, and a database could not compare it. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** After a thing with these keys. */
    public static Cursor after(Object... keys) {
        return new Cursor(List.of(keys).stream().map(Object::toString).toList());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws MalformedQueryException if it did not
     */
    public static Cursor parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(List.of(plain.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** Written so that it can stand in an address. */
    public String text() {
        var plain = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** The key at an index, as text. */
    public String key(int index) {
        if (index >= keys.size() || keys.get(index).indexOf('\0') >= 0) {
            throw malformed();
        }
        return keys.get(index);
    }

    /** The key at an index, as a number. */
    public long number(int index) {
        try {
            return Long.parseLong(key(index));
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    /** The key at an index, as an instant. */
    public Instant instant(int index) {
        try {
            var instant = Instant.parse(key(index));
            if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
                throw malformed();
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw malformed();
        }
    }

    private static MalformedQueryException malformed() {
        return new MalformedQueryException("The cursor is not one that this list gave.");
    }
}
