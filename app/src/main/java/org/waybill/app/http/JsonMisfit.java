package org.waybill.app.http;

import java.util.List;
import java.util.stream.Collectors;
import org.waybill.domain.RejectedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** What is wrong with JSON that is well-formed but does not fit what the resource expects. */
final class JsonMisfit {

    private JsonMisfit() {}

    static Problem of(JacksonException misfit) {
        var pointer = Pointer.of(misfit.getPath());
        var detail = detail(misfit);
        var whole = (pointer.isEmpty() ? "The body" : pointer) + " " + detail + ".";
        return Problem.invalid(whole, List.of(Problem.Place.at(pointer, detail)));
    }

    private static String detail(JacksonException misfit) {
        return switch (misfit) {
            case PropertyBindingException unknown -> "is not a known field" + known(unknown);
            case InvalidNullException _ -> "must not be null";
            case MismatchedInputException other -> "must be " + Expected.of(other.getTargetType());
            case InputCoercionException other -> "must be " + Expected.of(other.getTargetType());
            default -> ofCause(misfit);
        };
    }

    private static String known(PropertyBindingException unknown) {
        var ids = unknown.getKnownPropertyIds();
        if (ids == null || ids.isEmpty()) return "";
        return ids.stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ", " (known here: ", ")"));
    }

    /** A value that refuses to be made says why. */
    private static String ofCause(JacksonException misfit) {
        return misfit.getCause() instanceof RejectedException refused
                ? "is refused: " + refused.rejection().detail()
                : "is not acceptable";
    }
}
