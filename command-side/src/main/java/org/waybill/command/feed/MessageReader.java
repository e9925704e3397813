package org.waybill.command.feed;

import jakarta.validation.Validator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.http.RequestException;
import org.waybill.domain.feed.Outcome;
import org.waybill.domain.stock.FeedMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads messages one by one, so that a malformed one stands in nobody's way. */
@Component
class MessageReader {

    private static final int LONGEST_NAME = 100;

    private final JsonMapper json;
    private final Validator validator;

    MessageReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * A message, and where it is about.
     *
     * @param refused why it cannot be read; null if it can
     */
    record Read(
            @Nullable MessageBody body, @Nullable FeedMessage message, @Nullable Result refused) {}

    Read read(String source, JsonNode node) {
        try {
            var body = json.treeToValue(node, MessageBody.class);
            var faults =
                    validator.validate(body).stream()
                            .map(fault -> fault.getPropertyPath() + " " + fault.getMessage())
                            .sorted()
                            .collect(Collectors.joining(", "));
            return faults.isEmpty()
                    ? new Read(body, body.message(source), null)
                    : refused(node, faults + ".");
        } catch (JacksonException misfit) {
            return refused(node, place(misfit) + " is not as it has to be.");
        } catch (RequestException malformed) {
            return refused(node, malformed.getMessage());
        }
    }

    private static String place(JacksonException misfit) {
        var path =
                misfit.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(name -> name != null)
                        .collect(Collectors.joining("."));
        return path.isEmpty() ? "The message" : path;
    }

    private static Read refused(JsonNode node, @Nullable String why) {
        var name = node.path("externalId");
        var text = name.isString() ? name.asString() : null;
        boolean fit = text != null && !text.isBlank() && text.length() <= LONGEST_NAME;
        var result =
                new Result(fit ? text : null, null, Outcome.REFUSED, "request.invalid", why, null);
        return new Read(null, null, result);
    }
}
