package org.waybill.app.process;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.query.UnansweredException;
import org.waybill.saga.ProcessBacklog;
import org.waybill.saga.ProcessBacklog.Parked;

/** Tells which processes have given up, and lets them go on. */
@RestController
@RequestMapping("/api/processes")
class ProcessResource {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~@:-]{0,199}");

    /** They have given up until a person lets them go on. */
    private static final String PARKED = "PARKED";

    private final ProcessBacklog backlog;

    ProcessResource(ProcessBacklog backlog) {
        this.backlog = backlog;
    }

    /**
     * The processes that have given up, the longest waiting first.
     *
     * @param pending commands of all processes that are not answered yet
     */
    record Processes(long pending, List<Parked> processes) {}

    /**
     * What became of a process that was to go on.
     *
     * @param stopped what it has stopped at again; none if it goes on
     */
    record Retried(String process, List<Parked> stopped) {}

    @GetMapping
    Processes processes(@RequestParam(defaultValue = PARKED) String state) {
        if (!state.equalsIgnoreCase(PARKED)) {
            throw UnansweredException.malformed("state must be " + PARKED + ".");
        }
        return new Processes(backlog.now().pending(), backlog.parked());
    }

    /** Tries what it has stopped at, and what waits behind that, again. */
    @PostMapping("/{id}/retry")
    Retried retry(@PathVariable String id) {
        if (!KEY.matcher(id).matches() || !backlog.retry(id)) {
            var detail = "No process %s is parked.".formatted(id);
            throw new RejectedException(Rejection.notFound("process.not-parked", detail));
        }
        return new Retried(id, backlog.parked(id));
    }
}
