package org.waybill.command.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.order.Reoptimiser.Made;
import org.waybill.command.order.Reoptimiser.Outcome;
import org.waybill.command.order.Reoptimiser.Sender;
import org.waybill.domain.Money;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.OrderCommand;
import org.waybill.domain.order.OrderKey;
import org.waybill.store.EventLog;
import org.waybill.store.Receipt;

/** Has orders looked at once more, together. */
@RestController
class ReoptimisationResource {

    private static final int USUAL = 500;
    private static final int MOST = 2_000;

    private final Door door;
    private final Reoptimiser reoptimiser;
    private final MovableOrders movable;
    private final EventLog log;

    ReoptimisationResource(
            Door door, Reoptimiser reoptimiser, MovableOrders movable, EventLog log) {
        this.door = door;
        this.reoptimiser = reoptimiser;
        this.movable = movable;
        this.log = log;
    }

    /**
     * What is looked at.
     *
     * @param channel whose orders; null for all
     * @param limit so many orders at most, those whose locations were asked longest ago
     * @param dryRun whether nothing is to be moved
     */
    record ReoptimisationBody(
            @Id(required = false) @Nullable String channel,
            @Min(1) @Max(MOST) @Nullable Integer limit,
            @Nullable Boolean dryRun) {}

    /**
     * What came of it.
     *
     * @param lookedAt orders that could go otherwise
     * @param saved by the moves that were made or, in a dry run, would be
     */
    record Reoptimised(
            String run,
            boolean dryRun,
            int lookedAt,
            Money before,
            Money saved,
            List<MoveAnswer> moves,
            long position) {}

    /**
     * An order that goes otherwise; those of a step changed places.
     *
     * @param made whether it came true
     */
    record MoveAnswer(
            int step,
            String orderId,
            String channel,
            List<Part> from,
            List<Part> to,
            Money saved,
            boolean made) {}

    /** A location's part. */
    record Part(String location, List<LineCount> lines) {

        static Part of(Allotment part) {
            return new Part(part.location().value(), part.lines());
        }
    }

    @PostMapping("/api/reoptimisations")
    ResponseEntity<Reoptimised> reoptimise(@Valid @RequestBody ReoptimisationBody body) {
        var sender =
                new Sender() {
                    @Override
                    public <R> Receipt<R> send(OrderCommand command) {
                        return door.send(command);
                    }
                };
        boolean dry = Boolean.TRUE.equals(body.dryRun());
        var outcome = reoptimiser.look(door.newId(), keys(body), dry, sender);
        long position = log.head();
        return ResponseEntity.ok()
                .header(Answers.POSITION, Long.toString(position))
                .body(answer(outcome, dry, position));
    }

    private List<OrderKey> keys(ReoptimisationBody body) {
        int limit = body.limit() == null ? USUAL : body.limit();
        var channel = body.channel() == null ? null : new ChannelId(body.channel());
        return movable.oldest(channel, limit);
    }

    private static Reoptimised answer(Outcome outcome, boolean dry, long position) {
        var currency = outcome.currency();
        var moves = outcome.moves().stream().map(made -> move(made, currency)).toList();
        long saved =
                dry
                        ? outcome.moves().stream().mapToLong(made -> made.move().gain()).sum()
                        : outcome.saved();
        return new Reoptimised(
                outcome.run(),
                dry,
                outcome.lookedAt(),
                money(outcome.before(), currency),
                money(saved, currency),
                moves,
                position);
    }

    private static MoveAnswer move(Made made, String currency) {
        var move = made.move();
        return new MoveAnswer(
                made.step(),
                move.order().number(),
                move.order().channel().value(),
                move.from().stream().map(Part::of).toList(),
                move.to().stream()
                        .map(part -> new Part(part.location().value(), part.lines()))
                        .toList(),
                money(move.gain(), currency),
                made.made());
    }

    private static Money money(long micros, String currency) {
        return new Money(Math.floorDiv(micros + 500_000, 1_000_000), currency);
    }
}
