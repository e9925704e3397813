package org.waybill.command.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.network.Configuration;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.order.OrderCommand.TryRules;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.routing.DecisionWords;
import org.waybill.domain.routing.RoutingDecision;
import org.waybill.domain.routing.RuleBook;
import org.waybill.store.EventLog;
import org.waybill.store.Receipt;

/** Says what rules would do with the orders that wait now, before they decide. */
@RestController
class DryRunResource {

    private static final int MOST = 100;

    private final Door door;
    private final Configuration configuration;
    private final OrderKeys keys;
    private final WaitingList waiting;
    private final EventLog log;
    private final Clock clock;

    DryRunResource(
            Door door,
            Configuration configuration,
            OrderKeys keys,
            WaitingList waiting,
            EventLog log,
            Clock clock) {
        this.log = log;
        this.door = door;
        this.configuration = configuration;
        this.keys = keys;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * What is tried.
     *
     * @param version the newest where it is not said
     * @param orders those that have waited longest for supply where none are said
     */
    record DryRunBody(
            @Min(1) @Max(1_000_000) @Nullable Integer version,
            @Size(min = 1, max = MOST) @Nullable List<@Valid @NotNull OrderName> orders) {}

    /** An order, by its number and, where that is not enough, its channel. */
    record OrderName(@Id String orderId, @Id(required = false) @Nullable String channel) {}

    /** What would be decided. */
    record DryRun(String ruleSet, int version, int planned, List<Tried> orders) {}

    /**
     * An order.
     *
     * @param words why; none where nothing in it waits for a location
     */
    record Tried(
            String orderId,
            String channel,
            List<String> words,
            List<RoutingDecision.Part> plan,
            RoutingDecision.@Nullable Rest rest) {

        static Tried of(OrderKey key, @Nullable RoutingDecision decision) {
            return decision == null
                    ? new Tried(key.number(), key.channel().value(), List.of(), List.of(), null)
                    : new Tried(
                            key.number(),
                            key.channel().value(),
                            DecisionWords.of(decision),
                            decision.plan(),
                            decision.rest());
        }
    }

    @PostMapping("/api/rule-sets/{name}/dry-runs")
    ResponseEntity<DryRun> run(@PathVariable @Id String name, @Valid @RequestBody DryRunBody body) {
        var edition = configuration.rules().edition(name, body.version());
        if (edition == null) {
            var detail = "There is no rule set %s, or no such version of it.".formatted(name);
            throw new RejectedException(Rejection.notFound("rules.unknown", detail));
        }
        var rules = new RuleBook.Live(name, edition.version(), edition.rules());
        var tried = new ArrayList<Tried>();
        for (var key : orders(body)) {
            Receipt<RoutingDecision> receipt = door.send(new TryRules(key, rules, clock.instant()));
            tried.add(Tried.of(key, receipt.result()));
        }
        int planned = (int) tried.stream().filter(one -> !one.plan().isEmpty()).count();
        return Answers.ok(
                new Receipt<>(null, log.head()),
                edition.version(),
                new DryRun(name, edition.version(), planned, tried));
    }

    private List<OrderKey> orders(DryRunBody body) {
        return body.orders() == null
                ? waiting.oldest(MOST)
                : body.orders().stream().map(o -> keys.find(o.orderId(), o.channel())).toList();
    }
}
