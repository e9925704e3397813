package org.waybill.app.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.DisconnectedClientHelper;
import org.waybill.command.http.Repetitions;
import org.waybill.domain.RejectedException;

/** Answers whatever was thrown while a request was answered. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** Writes the problem, and logs it under an incident's id if it is ours. */
    static void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        var failure =
                thrown instanceof ServletException e && e.getRootCause() != null
                        ? e.getRootCause()
                        : thrown;
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) return;
        if (failure instanceof RejectedException refused) {
            Repetitions.refusedByRule(request, refused.rejection());
        }
        var problem = ProblemOf.failure(failure);
        write(problem == null ? incident(failure) : problem, request, response);
    }

    private static void write(
            Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            // Where the container has said no by itself, that is the answer.
            if (response.getStatus() >= 400) return;
            // Nobody may take half an answer for a whole one: the connection is cut.
            throw new IOException("The answer is cut off");
        }
        response.resetBuffer();
        ProblemJson.write(problem, path(request), response);
    }

    /** As the client sent it, even where the container has led the request to its error page. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String sent
                ? sent
                : request.getRequestURI();
    }

    private static Problem incident(Throwable failure) {
        var id = UUID.randomUUID();
        LOG.error("Incident {}", id, failure);
        return Problem.of(
                500, "server.failure", "Something failed on our side. Incident " + id + ".");
    }
}
