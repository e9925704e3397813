package org.waybill.app.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waybill.command.http.RequestException;
import org.waybill.command.http.StrictReader;
import org.waybill.domain.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON by the same rules as bodies, and says the same about what is wrong with it. */
final class StrictBodies implements StrictReader {

    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::pointer).thenComparing(Fault::detail);

    private final JsonMapper mapper;
    private final Validator validator;

    StrictBodies(JsonMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    @Override
    public JsonNode object(String json) {
        JsonScan.check(json.getBytes(StandardCharsets.UTF_8));
        try {
            return mapper.readTree(json);
        } catch (JacksonException misfit) {
            throw refusal(JsonMisfit.of(misfit));
        }
    }

    @Override
    public void check(String field, String text) {
        var pointer = "/" + field;
        Forbidden.checkCharacters(text, pointer);
        Forbidden.checkCardNumber(field, text, pointer);
    }

    @Override
    public <T> T bind(JsonNode object, Class<T> type) {
        try {
            var body = mapper.treeToValue(object, type);
            checkConstraints(validator.validate(body));
            return body;
        } catch (JacksonException misfit) {
            throw refusal(JsonMisfit.of(misfit));
        }
    }

    private static <T> void checkConstraints(Set<ConstraintViolation<T>> violations) {
        if (violations.isEmpty()) {
            return;
        }
        var faults =
                violations.stream()
                        .map(
                                violation ->
                                        new Fault(
                                                Pointer.ofProperty(
                                                        violation.getPropertyPath().toString()),
                                                violation.getMessage()))
                        .sorted(ORDER)
                        .toList();
        throw new RequestException(
                400, Problem.INVALID, faults.getFirst().detail(), faults, Map.of());
    }

    private static RequestException refusal(Problem problem) {
        var faults =
                problem.places().stream()
                        .map(
                                place ->
                                        new Fault(
                                                place.pointer() == null ? "" : place.pointer(),
                                                place.detail()))
                        .toList();
        var detail = faults.isEmpty() ? problem.detail() : faults.getFirst().detail();
        return new RequestException(
                problem.status(), problem.code(), detail, List.copyOf(faults), Map.of());
    }

    @Override
    public String write(Object body) {
        return mapper.writeValueAsString(body);
    }

    @Override
    public <T> T again(String written, Class<T> type) {
        return mapper.readValue(written, type);
    }
}
