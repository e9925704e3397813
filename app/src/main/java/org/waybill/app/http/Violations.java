package org.waybill.app.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.waybill.app.http.Problem.Place;

/** What Bean Validation and the binding of parameters found wrong: all of it, in a stable order. */
final class Violations {

    private static final Comparator<Place> ORDER =
            Comparator.comparing((Place place) -> String.valueOf(place.parameter()))
                    .thenComparing(place -> String.valueOf(place.pointer()))
                    .thenComparing(Place::detail);

    private Violations() {}

    /** Of a body. */
    static Problem of(Errors errors) {
        return problem(inBody(errors));
    }

    /** Of parameters, and of a body beside them. */
    static Problem of(HandlerMethodValidationException e) {
        var parameters = e.getParameterValidationResults().stream().flatMap(Violations::places);
        var across = e.getCrossParameterValidationResults().stream();
        return problem(Stream.concat(parameters, across.map(error -> inBody("", error))));
    }

    /** Of a parameter that is of another type. */
    static Problem ofType(MethodArgumentTypeMismatchException e) {
        var detail = "must be " + Expected.of(e.getRequiredType());
        return problem(Stream.of(new Place(null, e.getName(), detail)));
    }

    private static Problem problem(Stream<Place> found) {
        var places = new ArrayList<>(found.sorted(ORDER).distinct().toList());
        var first = places.getFirst();
        var where = first.parameter() == null ? first.pointer() : first.parameter();
        var detail =
                (where == null || where.isEmpty() ? "The request" : where) + " " + first.detail();
        var more = places.size() == 1 ? "." : ", and " + (places.size() - 1) + " more.";
        return Problem.invalid(detail + more, List.copyOf(places));
    }

    private static Stream<Place> places(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) return inBody(errors);
        var parameter = result.getMethodParameter();
        var errors = result.getResolvableErrors().stream();
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            var index = result.getContainerIndex();
            return errors.map(error -> inBody(index == null ? "" : "/" + index, error));
        }
        return errors.map(error -> new Place(null, parameter.getParameterName(), message(error)));
    }

    private static Stream<Place> inBody(Errors errors) {
        return errors.getAllErrors().stream()
                .map(
                        error ->
                                error instanceof FieldError field
                                        ? inBody(Pointer.ofProperty(field.getField()), error)
                                        : inBody("", error));
    }

    private static Place inBody(String pointer, MessageSourceResolvable error) {
        return Place.at(pointer, message(error));
    }

    private static String message(MessageSourceResolvable error) {
        @Nullable String message = error.getDefaultMessage();
        return message == null ? "is not acceptable" : message;
    }
}
