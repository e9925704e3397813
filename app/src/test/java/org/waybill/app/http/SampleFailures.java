package org.waybill.app.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.waybill.domain.Fault;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;

/** Fails in every way a resource can. */
@RestController
@Profile("sample")
class SampleFailures {

    @GetMapping("/api/failures/{kind}")
    String read(@PathVariable String kind, HttpServletResponse response) throws IOException {
        if (kind.equals("sendError")) response.sendError(418);
        else if (kind.equals("midway")) writeHalf(response);
        else throw failure(kind);
        return "";
    }

    private static void writeHalf(HttpServletResponse response) throws IOException {
        response.getWriter().write("half of it\n");
        response.flushBuffer();
        throw failure("midway");
    }

    @PostMapping("/api/failures/{kind}")
    String act(@PathVariable String kind) {
        SampleServer.LOG.runs.incrementAndGet();
        throw failure(kind);
    }

    private static RuntimeException failure(String kind) {
        var faults = List.of(new Fault("/lines/0", "Only 3 are left."));
        return switch (kind) {
            case "missing" -> rejected(Rejection.notFound("order.unknown", "No such order."));
            case "conflict" ->
                    rejected(Rejection.conflict("stock.insufficient", "Not enough.", faults));
            case "moved" ->
                    rejected(
                            new Rejection(
                                    Rejection.Kind.MOVED, "order.moved", "It moved.", List.of()));
            case "unacceptable" -> rejected(Rejection.unacceptable("order.empty", "No lines."));
            case "status" -> new ResponseStatusException(HttpStatus.GONE, "Gone for good.");
            case "busy" -> new QueryTimeoutException("select secret");
            case "error" -> throw new StackOverflowError("secret");
            default -> new IllegalStateException("secret of org.waybill.Class");
        };
    }

    private static RejectedException rejected(Rejection rejection) {
        return new RejectedException(rejection);
    }
}
