package org.waybill.projection.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Availability;
import org.waybill.domain.stock.PositionView;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.Terms;
import org.waybill.projection.ReadSide;

class AvailabilityLawTest {

    private static final List<String> ALL =
            Stream.concat(RandomStock.SKUS.stream(), RandomStock.KITS.stream())
                    .map(Sku::value)
                    .toList();
    private static final AvailabilityQuestion ASKED =
            AvailabilityQuestion.of(ALL, "c-1", null, null, true);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void answersWhatTheDomainAnswers() {
        try (var readSide = ReadSide.fresh()) {
            var history = new RandomStock(random, readSide.log());
            for (int round = 0; round < 40; round++) {
                proceed(history, readSide);
                for (var channel : RandomStock.CHANNELS) {
                    assertAnswers(readSide, history, channel, null, true, true);
                    assertAnswers(readSide, history, channel, Method.SHIP, true, false);
                    assertAnswers(readSide, history, channel, Method.CURBSIDE, false, true);
                }
                assertPositions(readSide, history);
            }
        }
    }

    @Test
    void answersForThePastWhatItAnsweredThen() {
        try (var readSide = ReadSide.fresh()) {
            var history = new RandomStock(random, readSide.log());
            var queries = readSide.get(StockQueries.class);
            var then = new TreeMap<Long, List<AvailabilityView>>();
            for (int round = 0; round < 30; round++) {
                proceed(history, readSide);
                var answer = queries.availability(ASKED);
                then.put(answer.position(), answer.view());
            }
            then.forEach(
                    (position, view) ->
                            assertThat(queries.availabilityAt(ASKED, position).view())
                                    .as("seed %d, position %d", seed, position)
                                    .isEqualTo(view));
        }
    }

    private void proceed(RandomStock history, ReadSide readSide) {
        for (int step = random.nextInt(30); step >= 0; step--) {
            history.step();
        }
        readSide.deliver(1 + random.nextInt(20));
    }

    private void assertAnswers(
            ReadSide readSide,
            RandomStock history,
            ChannelId channel,
            @Nullable Method method,
            boolean ship,
            boolean collect) {
        var question =
                AvailabilityQuestion.of(ALL, channel.value(), method, null, random.nextBoolean());
        var answer = readSide.get(StockQueries.class).availability(question);
        assertThat(answer.position()).isEqualTo(readSide.log().head());
        for (var view : answer.view()) {
            var sku = new Sku(view.sku());
            var eligible = history.eligible(channel, ship, collect);
            if (RandomStock.SKUS.contains(sku)) {
                var terms = history.terms(sku, channel, eligible);
                var sum = sum(history, terms, sku);
                var parts = parts(history, terms, sku);
                assertThat(view)
                        .as("seed %d", seed)
                        .usingRecursiveComparison()
                        .ignoringFields("explain")
                        .isEqualTo(
                                AvailabilityView.of(
                                        sku, channel, sum, parts, history.profile(sku)));
                assertExplains(view);
            } else {
                assertThat(view.available())
                        .as("seed %d", seed)
                        .isEqualTo(kits(history, channel, eligible, sku));
            }
        }
    }

    private void assertExplains(AvailabilityView view) {
        var steps = view.explain();
        if (steps != null) {
            long sum = steps.isEmpty() ? 0 : steps.getLast().sum();
            assertThat(sum).as("seed %d, %s", seed, view).isEqualTo(view.available());
        }
    }

    private static long kits(
            RandomStock history, ChannelId channel, Set<LocationId> eligible, Sku kit) {
        long least = Availability.ENDLESS;
        for (var part : history.profile(kit).components()) {
            var terms = history.terms(part.sku(), channel, eligible);
            var sum = sum(history, terms, part.sku());
            if (!sum.unlimited()) {
                least = Math.min(least, sum.available() / part.quantity());
            }
        }
        return least;
    }

    private static List<AvailabilityView.AtLocation> parts(
            RandomStock history, Terms terms, Sku sku) {
        if (!history.profile(sku).tracked()) {
            return List.of();
        }
        return Availability.parts(terms, history.stock(sku)).map(AvailabilityView::at).toList();
    }

    private static Availability sum(RandomStock history, Terms terms, Sku sku) {
        return history.profile(sku).tracked()
                ? history.stock(sku).availability(terms)
                : Availability.untracked();
    }

    private void assertPositions(ReadSide readSide, RandomStock history) {
        for (var sku : RandomStock.SKUS) {
            for (var location : RandomStock.LOCATIONS) {
                Stock stock = history.stock(sku);
                var view = readSide.get(StockQueries.class).stock(sku.value(), location.value());
                assertThat(view.view())
                        .as("seed %d", seed)
                        .isEqualTo(PositionView.of(sku, location, stock));
            }
        }
    }
}
