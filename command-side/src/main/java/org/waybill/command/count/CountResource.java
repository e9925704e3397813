package org.waybill.command.count;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.http.RequestException;
import org.waybill.command.http.Text;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.count.CountCommand;
import org.waybill.domain.count.CountCommand.ApproveCount;
import org.waybill.domain.count.CountCommand.AskRecount;
import org.waybill.domain.count.CountCommand.RejectCount;
import org.waybill.domain.count.CountCommand.StartCount;
import org.waybill.domain.count.CountCommand.SubmitCount;
import org.waybill.domain.count.CountCommand.VoidCount;
import org.waybill.domain.count.CountEvent;
import org.waybill.domain.count.CountId;
import org.waybill.domain.count.CountView;
import org.waybill.domain.count.CycleCount;
import org.waybill.domain.product.Sku;
import org.waybill.store.Receipt;

/** Takes in over HTTP what is asked of cycle counts, and what was counted. */
@RestController
class CountResource {

    static final int MOST_LINES = 2_000;
    private static final long MOST = 1_000_000_000;

    private final Door door;
    private final States states;
    private final CountOpening opening;

    CountResource(Door door, States states, CountOpening opening) {
        this.door = door;
        this.states = states;
        this.opening = opening;
    }

    /** Nothing: the address says it all. */
    record NoBody() {}

    /**
     * Who should count what, by when, and how much may differ. Without SKUs, all that the location
     * has, or that of it which a filter lets through.
     */
    record CountBody(
            @Id(required = false) @Nullable String countId,
            @Id String location,
            @Size(min = 1, max = MOST_LINES) @Nullable List<@Id String> skus,
            @Valid @Nullable FilterBody filter,
            @Valid @Nullable ToleranceBody tolerance,
            @Nullable Boolean blind,
            @Text(required = false, max = 100) @Nullable String assignee,
            @Nullable Instant dueAt) {}

    /**
     * Which of the SKUs that the location has.
     *
     * @param skuPrefix with which they begin; all, if it is not said
     * @param empty whether those of which nothing is there by the records count too
     */
    record FilterBody(@Id(required = false) @Nullable String skuPrefix, @Nullable Boolean empty) {}

    /** How much may differ; every limit that is given has to be kept. */
    record ToleranceBody(
            @Min(0) @Max(MOST) @Nullable Integer units,
            @Min(0) @Max(100) @Nullable Integer percent) {}

    /** What was counted. */
    record EntriesBody(@NotEmpty @Size(max = MOST_LINES) List<@Valid @NotNull Entry> lines) {}

    /** What was counted of a SKU, and when; now, if it is not said. */
    record Entry(
            @Id String sku,
            @NotNull @Min(0) @Max(MOST) Integer counted,
            @Nullable Instant countedAt) {}

    /** What has to be counted again. */
    record RecountBody(@NotEmpty @Size(max = MOST_LINES) List<@Id String> skus) {}

    /** Why. */
    record ReasonBody(@Text(max = 200) String reason) {}

    @PostMapping("/api/counts")
    ResponseEntity<CountView> request(@Valid @RequestBody CountBody body) {
        if (body.skus() != null && body.filter() != null) {
            throw RequestException.malformed(
                    "A filter is for counts that name no SKUs.", "/filter");
        }
        var command = opening.request(body);
        Receipt<CycleCount> receipt = door.send(command);
        var view = CountView.of(requested(command.count(), receipt));
        return Answers.created("/api/counts/" + view.countId(), receipt, view.version(), view);
    }

    /** A repeated request may have been given another id when it was first heard. */
    private CycleCount requested(CountId id, Receipt<CycleCount> receipt) {
        if (receipt.result() != null) {
            return receipt.result();
        }
        var event = states.recorded(receipt.position());
        var first = event instanceof CountEvent e ? e.count() : id;
        return states.count(first, receipt.position());
    }

    @PostMapping("/api/counts/{id}/start")
    ResponseEntity<CountView> start(
            @PathVariable @Id String id, @RequestBody(required = false) @Nullable NoBody body) {
        return act(new StartCount(existing(id), List.of()));
    }

    @PostMapping("/api/counts/{id}/entries")
    ResponseEntity<CountView> enter(
            @PathVariable @Id String id, @Valid @RequestBody EntriesBody body) {
        return act(opening.entries(existing(id), body.lines()));
    }

    @PostMapping("/api/counts/{id}/submission")
    ResponseEntity<CountView> submit(
            @PathVariable @Id String id, @RequestBody(required = false) @Nullable NoBody body) {
        return act(new SubmitCount(existing(id), List.of()));
    }

    @PostMapping("/api/counts/{id}/recounts")
    ResponseEntity<CountView> recount(
            @PathVariable @Id String id, @Valid @RequestBody RecountBody body) {
        return act(new AskRecount(existing(id), body.skus().stream().map(Sku::new).toList()));
    }

    @PostMapping("/api/counts/{id}/approval")
    ResponseEntity<CountView> approve(
            @PathVariable @Id String id, @RequestBody(required = false) @Nullable NoBody body) {
        return act(new ApproveCount(existing(id)));
    }

    @PostMapping("/api/counts/{id}/rejection")
    ResponseEntity<CountView> reject(
            @PathVariable @Id String id, @Valid @RequestBody ReasonBody body) {
        return act(new RejectCount(existing(id), body.reason()));
    }

    @PostMapping("/api/counts/{id}/void")
    ResponseEntity<CountView> giveUp(
            @PathVariable @Id String id, @Valid @RequestBody ReasonBody body) {
        return act(new VoidCount(existing(id), body.reason()));
    }

    private ResponseEntity<CountView> act(CountCommand command) {
        Receipt<CycleCount> receipt = door.send(command);
        var count = standing(command, receipt);
        return Answers.ok(receipt, count.version(), CountView.of(count));
    }

    private CycleCount standing(CountCommand command, Receipt<CycleCount> receipt) {
        return Objects.requireNonNullElseGet(
                receipt.result(), () -> states.count(command.count(), receipt.position()));
    }

    private CountId existing(String id) {
        var count = new CountId(id);
        if (!states.exists(count.address())) {
            var detail = "There is no count %s.".formatted(id);
            throw new RejectedException(Rejection.notFound("count.unknown", detail));
        }
        return count;
    }
}
