package org.waybill.app.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.waybill.command.http.RequestException;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.store.OutcomeUnknownException;
import tools.jackson.core.JacksonException;

/** Which problem a failure is, if it is the client's. */
final class ProblemOf {

    private ProblemOf() {}

    /** The problem to answer with; null if the failure is ours. */
    static @Nullable Problem failure(Throwable failure) {
        return switch (failure) {
            case RequestException e -> refused(e);
            case RejectedException e -> rejected(e.rejection());
            case HttpMessageNotReadableException e -> unreadable(e);
            case MethodArgumentNotValidException e -> Violations.of(e.getBindingResult());
            case HandlerMethodValidationException e ->
                    e.isForReturnValue() ? null : Violations.of(e);
            case MethodArgumentTypeMismatchException e -> Violations.ofType(e);
            case TypeMismatchException e when !(e instanceof ErrorResponse) ->
                    Problem.ofStatus(400);
            case MultipartException _ -> Problem.ofStatus(415);
            case BadRequestException _ ->
                    Problem.invalid("The body did not arrive as its head promised.", List.of());
            case InvalidParameterException _ ->
                    Problem.invalid("The query is not properly encoded.", List.of());
            // Nothing is lost: the same request may be sent again under the same key.
            case OutcomeUnknownException _ -> unavailable();
            case EventStoreException _ -> unavailable();
            case ConcurrencyException _ -> unavailable();
            case TransientDataAccessException _ -> unavailable();
            case DataAccessResourceFailureException _ -> unavailable();
            default -> failure instanceof ErrorResponse e ? framework(e) : null;
        };
    }

    private static Problem refused(RequestException e) {
        var places = e.faults().stream().map(Problem.Place::of).toList();
        var detail = e.getMessage() == null ? "" : e.getMessage();
        return new Problem(e.status(), e.code(), detail, places, e.headers());
    }

    private static Problem rejected(Rejection rejection) {
        int status =
                switch (rejection.kind()) {
                    case NOT_FOUND -> 404;
                    case CONFLICT -> 409;
                    case MOVED -> 412;
                    case UNACCEPTABLE -> 422;
                };
        var places = rejection.faults().stream().map(Problem.Place::of).toList();
        return new Problem(status, rejection.code(), rejection.detail(), places, Map.of());
    }

    private static Problem unreadable(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof JacksonException misfit) return JsonMisfit.of(misfit);
        var places = List.of(Problem.Place.at("", "A JSON object is required here."));
        return Problem.invalid("The body is missing.", places);
    }

    private static Problem unavailable() {
        return Problem.ofStatus(503).with(Map.of(HttpHeaders.RETRY_AFTER, "1"));
    }

    /** What Spring MVC itself refuses, and statuses resources throw. */
    private static @Nullable Problem framework(ErrorResponse e) {
        int status = e.getStatusCode().value();
        if (status == 500) return null;
        var headers = new HashMap<String, String>();
        e.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return Problem.of(status, code(e, status), detail(e, status)).with(headers);
    }

    /** The code that whoever threw it gave it, or else the status's. */
    private static String code(ErrorResponse e, int status) {
        var properties = e.getBody().getProperties();
        return properties != null && properties.get("code") instanceof String given
                ? given
                : Problem.codeOf(status);
    }

    private static String detail(ErrorResponse e, int status) {
        return switch (e) {
            case MissingServletRequestParameterException missing ->
                    "The query parameter '" + missing.getParameterName() + "' is required.";
            case MissingRequestHeaderException missing ->
                    "The header " + missing.getHeaderName() + " is required.";
            case ResponseStatusException own when own.getReason() != null -> own.getReason();
            default -> Problem.ofStatus(status).detail();
        };
    }
}
