package org.waybill.domain.stock;

import static org.waybill.domain.Laws.same;
import static org.waybill.domain.stock.StockStory.NOW;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.FeedDesk.Telling;
import org.waybill.domain.stock.FeedMessage.Kind;

/** In whatever order messages arrive, and however often, positions come to the same. */
class FeedingLawTest {

    private static final List<Sku> SKUS = List.of(new Sku("A"), new Sku("B"));
    private static final List<LocationId> LOCATIONS =
            List.of(new LocationId("S-1"), new LocationId("S-2"));

    /** Where messages are about. */
    private record Place(Sku sku, LocationId location) {}

    @Test
    void thePositionIsTheNewestCountAndAllThatHappenedAfterIt() {
        Laws.over(400)
                .hold(
                        "messages in any order, with repetitions",
                        FeedingLawTest::messages,
                        all -> {
                            for (int i = 0; i < 4; i++) {
                                holdsInOrder(shuffled(all, new Random(all.hashCode() + i)));
                            }
                        });
    }

    private static void holdsInOrder(List<Telling> arrivals) {
        var desk = new FeedDesk();
        Set<Telling> told = new HashSet<>();
        for (var telling : arrivals) {
            desk.take(telling);
            told.add(telling);
            var place = new Place(telling.sku(), telling.location());
            var position = desk.at(place.sku()).at(place.location());
            long waiting = position.reckoning().waiting().stream().mapToLong(Waiting::delta).sum();
            long truth = truth(told, place);
            Laws.between("on hand", position.onHand(), 0, Long.MAX_VALUE);
            same("on hand and what waits", position.onHand() + waiting, truth);
            if (truth >= 0) {
                same("on hand", position.onHand(), truth);
                same("what waits", position.reckoning().waiting().size(), 0);
            }
            same("the ledger", ledger(desk, place), position.onHand());
        }
    }

    /** What a position should come to: the newest count, and the differences after it. */
    private static long truth(Set<Telling> told, Place place) {
        var here =
                told.stream()
                        .filter(one -> new Place(one.sku(), one.location()).equals(place))
                        .map(Telling::message)
                        .toList();
        var count = here.stream().filter(FeedMessage::absolute).max(Comparator.naturalOrder());
        long since =
                here.stream()
                        .filter(one -> !one.absolute())
                        .filter(
                                one ->
                                        count.isEmpty()
                                                || one.occurredAt()
                                                        .isAfter(count.get().occurredAt()))
                        .mapToLong(FeedMessage::units)
                        .sum();
        return count.map(FeedMessage::units).orElse(0L) + since;
    }

    private static long ledger(FeedDesk desk, Place place) {
        return desk.log().stream()
                .filter(event -> event.sku().equals(place.sku()))
                .mapToLong(event -> StockMovement.onHand(event, place.location()))
                .sum();
    }

    private static List<Telling> shuffled(List<Telling> all, Random random) {
        var arrivals = new ArrayList<>(all);
        for (var telling : all) {
            if (random.nextInt(3) == 0) {
                arrivals.add(telling);
            }
        }
        Collections.shuffle(arrivals, random);
        return arrivals;
    }

    private static List<Telling> messages(Random random) {
        var all = new ArrayList<Telling>();
        int count = 1 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            var message = message(i, random);
            all.add(
                    new Telling(
                            SKUS.get(random.nextInt(SKUS.size())),
                            LOCATIONS.get(random.nextInt(LOCATIONS.size())),
                            message));
        }
        return all;
    }

    private static FeedMessage message(int number, Random random) {
        var kind = Kind.values()[random.nextInt(Kind.values().length)];
        long units =
                switch (kind) {
                    case SALE -> -1 - random.nextInt(4);
                    case RETURN, RECEIPT -> 1 + random.nextInt(6);
                    case ADJUSTMENT -> random.nextBoolean() ? 2 : -2;
                    case COUNT -> random.nextInt(8);
                };
        // Few instants, so that many things happen at the same one.
        var at = NOW.plusSeconds(random.nextInt(12));
        return new FeedMessage(
                "source-" + random.nextInt(3), "m-" + number, null, kind, at, units, null);
    }
}
