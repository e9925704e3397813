package org.waybill.domain.capacity;

import static org.waybill.domain.capacity.CapacityStory.DC;
import static org.waybill.domain.capacity.CapacityStory.MONDAY;
import static org.waybill.domain.capacity.CapacityStory.NOON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;
import org.waybill.domain.capacity.CapacityCommand.BookCapacity;
import org.waybill.domain.capacity.CapacityCommand.ConfirmCapacity;
import org.waybill.domain.capacity.CapacityCommand.ExpireCapacity;
import org.waybill.domain.capacity.CapacityCommand.ReleaseCapacity;
import org.waybill.domain.capacity.CapacityCommand.SetCapacity;
import org.waybill.domain.capacity.CapacityCommand.UseCapacity;

/**
 * Random bookings of three days, beside a model that knows nothing of events: a table of who has
 * what. Limits only change upward here, so no day may ever be over.
 */
class CapacityLawTest {

    private static final int DAYS = 3;
    private static final int LIMIT = 12;

    @Test
    void noMoreIsBookedThanCanBeDoneAndTheSumsAreTheModels() {
        Laws.over(2_000)
                .hold("capacity is never overbooked", CapacityLawTest::history, this::holds);
    }

    private void holds(List<Step> steps) {
        var story = new CapacityStory().after(limit(LIMIT));
        var model = new Model();
        for (var step : steps) {
            boolean accepted = !(story.when(step.command()) instanceof String);
            model.told(step, accepted);
            var book = CapacityBook.of(story.state(), MONDAY, step.at());
            for (int day = 0; day < DAYS; day++) {
                var date = MONDAY.plusDays(day);
                long taken = book.taken(date, null).units();
                Laws.same("taken on " + date, taken, model.taken(date, step.at()));
                if (!model.raised) {
                    Laws.between("taken on " + date, taken, 0, LIMIT);
                }
            }
        }
    }

    /** A command and the instant at which it was given. */
    private record Step(CapacityCommand command, Instant at) {}

    private static List<Step> history(Random random) {
        var steps = new ArrayList<Step>();
        var at = NOON;
        for (int i = 0; i < 40; i++) {
            at = at.plusSeconds(random.nextInt(120));
            steps.add(new Step(command(random, at), at));
        }
        return steps;
    }

    private static CapacityCommand command(Random random, Instant at) {
        var id = new BookingId("b" + random.nextInt(8));
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> {
                var until = random.nextBoolean() ? at.plusSeconds(random.nextInt(400) + 1) : null;
                yield new BookCapacity(DC, id, "cart", parts(random), until, MONDAY, at);
            }
            case 5, 6, 7 -> new ConfirmCapacity(DC, id, MONDAY, at);
            case 8 -> new UseCapacity(DC, id, MONDAY.plusDays(random.nextInt(DAYS)));
            case 9 -> new ReleaseCapacity(DC, id);
            case 10 -> new ExpireCapacity(DC, at);
            default -> random.nextInt(20) == 0 ? limit(LIMIT + 5) : new ExpireCapacity(DC, at);
        };
    }

    private static List<BookedPart> parts(Random random) {
        var parts = new ArrayList<BookedPart>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            var date = MONDAY.plusDays(random.nextInt(DAYS));
            parts.add(new BookedPart(date, null, 1, random.nextInt(6) + 1));
        }
        return parts;
    }

    private static SetCapacity limit(int units) {
        return new SetCapacity(
                DC,
                new CapacityPlan(new Limit(null, units), List.of(), List.of(), List.of()),
                MONDAY,
                NOON);
    }

    /** Who has what, in a table. */
    private static final class Model {

        private final Map<BookingId, Row> rows = new HashMap<>();
        private final Map<LocalDate, Long> done = new HashMap<>();
        private boolean raised;

        private record Row(List<BookedPart> parts, @Nullable Instant until) {}

        private void told(Step step, boolean accepted) {
            if (!accepted) {
                return;
            }
            switch (step.command()) {
                case BookCapacity c -> rows.put(c.booking(), new Row(c.parts(), c.expiresAt()));
                case ConfirmCapacity c ->
                        rows.computeIfPresent(c.booking(), (id, row) -> new Row(row.parts(), null));
                case UseCapacity c -> {
                    // Work that is done counts on the day it was done, whatever the limit.
                    raised = true;
                    var row = rows.remove(c.booking());
                    long units = row == null ? 0 : sum(row.parts());
                    done.merge(c.today(), units, Long::sum);
                }
                case ReleaseCapacity c -> rows.remove(c.booking());
                case SetCapacity c -> raised = true;
                case ExpireCapacity c -> {}
            }
        }

        private long taken(LocalDate date, Instant at) {
            long sum = done.getOrDefault(date, 0L);
            for (var row : rows.values()) {
                if (row.until() == null || row.until().isAfter(at)) {
                    sum += sum(row.parts().stream().filter(p -> p.date().equals(date)).toList());
                }
            }
            return sum;
        }

        private static long sum(List<BookedPart> parts) {
            return parts.stream().mapToLong(BookedPart::units).sum();
        }
    }
}
