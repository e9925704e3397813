package org.waybill.command.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A time that may be said by the day alone. One of the two is null.
 *
 * @param instant where it is said exactly
 * @param date a day where it happens
 */
@JsonDeserialize(using = InstantOrDate.Reader.class)
public record InstantOrDate(@Nullable Instant instant, @Nullable LocalDate date) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final int FIRST_YEAR = 1;

    /** A day more or less must not leave the years that can be written. */
    private static final int LAST_YEAR = 9998;

    /**
     * When that is, in a zone; of a day, its last second, so that nothing is promised too early.
     */
    public Instant in(ZoneId zone) {
        return instant == null
                ? Objects.requireNonNull(date).atTime(LAST_SECOND).atZone(zone).toInstant()
                : instant;
    }

    @JsonValue
    @Override
    public String toString() {
        return instant == null ? Objects.requireNonNull(date).toString() : instant.toString();
    }

    private static InstantOrDate parse(String text) {
        if (DAY.matcher(text).matches()) {
            var day = LocalDate.parse(text);
            checkYear(day.getYear(), FIRST_YEAR + 1);
            return new InstantOrDate(null, day);
        }
        var instant = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
        if (!text.endsWith("Z")) {
            throw new DateTimeException("not UTC");
        }
        checkYear(instant.atZone(ZoneOffset.UTC).getYear(), FIRST_YEAR);
        return new InstantOrDate(instant, null);
    }

    private static void checkYear(int year, int first) {
        if (year < first || year > LAST_YEAR) {
            throw new DateTimeException("out of range");
        }
    }

    static final class Reader extends ValueDeserializer<InstantOrDate> {
        @Override
        public @Nullable InstantOrDate deserialize(
                JsonParser json, DeserializationContext context) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    return parse(json.getString());
                } catch (DateTimeException otherForm) {
                    return refused(context);
                }
            }
            return refused(context);
        }

        private static @Nullable InstantOrDate refused(DeserializationContext context) {
            return context.reportInputMismatch(
                    InstantOrDate.class, "must be an instant in UTC or a date");
        }
    }
}
