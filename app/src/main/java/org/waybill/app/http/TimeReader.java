package org.waybill.app.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads times from their one written form, and from nothing else: no numbers, no arrays. */
final class TimeReader<T> extends StdDeserializer<T> {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final Class<T> type;
    private final transient Function<String, T> parser;

    TimeReader(Class<T> type, Function<String, T> parser) {
        super(type);
        this.type = type;
        this.parser = parser;
    }

    /** In UTC, said by a Z, in years of four digits. */
    static Instant instant(String text) {
        var instant = Instant.parse(text);
        boolean stored = !instant.isBefore(FIRST) && !instant.isAfter(LAST);
        if (stored && text.endsWith("Z")) return instant;
        throw new DateTimeException("not UTC, or out of range");
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(getValueType(context), json));
        }
        try {
            return parser.apply(json.getString());
        } catch (DateTimeException otherForm) {
            return type.cast(context.handleWeirdStringValue(type, "", "other form"));
        }
    }
}
