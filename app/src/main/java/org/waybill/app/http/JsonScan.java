package org.waybill.app.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.waybill.command.http.RequestException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON body token by token before anyone binds it, and refuses what binding would let pass
 * where it is not looked at: other encodings, broken text, a second value, card numbers.
 */
final class JsonScan {

    private static final JsonMapper MAPPER = new JsonMapper(StrictJson.factory());

    private static final Pattern LARGE_EXPONENT = Pattern.compile("[eE][+-]?[0-9]{3}");

    private JsonScan() {}

    static void check(byte[] body) {
        var text = utf8(body);
        try (var json = MAPPER.createParser(text)) {
            check(json);
        }
    }

    private static void check(JsonParser json) {
        try {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw RequestException.malformed("The body must be one JSON object.", "");
            }
            boolean ended = false;
            while (json.nextToken() != null) {
                if (ended) {
                    throw RequestException.malformed("Nothing may follow the JSON object.", "");
                }
                ended = json.streamReadContext().inRoot();
                checkToken(json);
            }
        } catch (JacksonException broken) {
            throw RequestException.malformed(detail(broken), pointer(json));
        }
    }

    private static void checkToken(JsonParser json) {
        switch (Objects.requireNonNull(json.currentToken())) {
            case PROPERTY_NAME -> checkName(json);
            case VALUE_STRING, VALUE_NUMBER_INT -> checkValue(json);
            case VALUE_NUMBER_FLOAT -> {
                checkExponent(json);
                checkValue(json);
            }
            default -> {}
        }
    }

    private static void checkName(JsonParser json) {
        var name = json.currentName();
        var parent = json.streamReadContext().getParent();
        var pointer = Pointer.safe(parent == null ? "" : parent.pathAsPointer().toString());
        Forbidden.checkCharacters(name, pointer);
        Forbidden.checkCardNumber("", name, pointer);
    }

    private static void checkValue(JsonParser json) {
        var name = json.currentName();
        var value = json.getString();
        Forbidden.checkCharacters(value, pointer(json));
        Forbidden.checkCardNumber(name == null ? "" : name, value, pointer(json));
    }

    /** A short number may mean one with a billion digits. */
    private static void checkExponent(JsonParser json) {
        if (LARGE_EXPONENT.matcher(json.getString()).find()) {
            throw RequestException.malformed(
                    "An exponent may have up to two digits.", pointer(json));
        }
    }

    private static String pointer(JsonParser json) {
        return Pointer.safe(json.streamReadContext().pathAsPointer().toString());
    }

    private static String detail(JacksonException broken) {
        var reason = String.valueOf(broken.getOriginalMessage());
        if (reason.startsWith("Duplicate")) return "A field must not be given twice.";
        if (broken instanceof StreamConstraintsException) {
            return "The JSON is nested too deep, or a name, a number or a string is too long.";
        }
        var place = broken.getLocation();
        return place == null
                ? "The body is not JSON."
                : "The body is not JSON at line %d, column %d."
                        .formatted(place.getLineNr(), place.getColumnNr());
    }

    private static String utf8(byte[] body) {
        try {
            var bytes = ByteBuffer.wrap(body);
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (!text.startsWith("\ufeff")) return text;
            throw RequestException.malformed("The body must not begin with a byte order mark.", "");
        } catch (CharacterCodingException otherEncoding) {
            throw RequestException.malformed("The body must be UTF-8.", "");
        }
    }
}
