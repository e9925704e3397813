package org.waybill.projection.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.projection.Cursor;
import org.waybill.projection.ReadSide;
import org.waybill.projection.stock.RandomStock;

class LedgerLawTest {

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void theSumOfItsDeltasIsThePosition() {
        try (var readSide = ReadSide.fresh()) {
            var history = new RandomStock(random, readSide.log());
            for (int round = 0; round < 20; round++) {
                for (int step = 0; step < 40; step++) {
                    history.step();
                }
                readSide.deliver(1 + random.nextInt(50));
            }
            for (var sku : RandomStock.SKUS) {
                for (var location : RandomStock.LOCATIONS) {
                    var lines = lines(readSide, sku.value(), location.value(), null);
                    var position = history.stock(sku).at(location);
                    assertBalanced(lines);
                    assertThat(lines.stream().mapToLong(MovementView::delta).sum())
                            .as("seed %d", seed)
                            .isEqualTo(position.onHand());
                    assertThat(lines.stream().mapToLong(MovementView::reservedDelta).sum())
                            .as("seed %d", seed)
                            .isEqualTo(position.reserved());
                }
            }
        }
    }

    @Test
    void tellsOfThePastWhatItToldThen() {
        try (var readSide = ReadSide.fresh()) {
            var history = new RandomStock(random, readSide.log());
            for (int step = 0; step < 150; step++) {
                history.step();
            }
            readSide.deliver(500);
            long then = readSide.log().head();
            var told = lines(readSide, "S-1", "L-1", null);
            for (int step = 0; step < 150; step++) {
                history.step();
            }
            readSide.deliver(500);
            assertThat(lines(readSide, "S-1", "L-1", then)).as("seed %d", seed).isEqualTo(told);
        }
    }

    private void assertBalanced(List<MovementView> lines) {
        long onHand = 0;
        long reserved = 0;
        long position = 0;
        for (var line : lines) {
            onHand += line.delta();
            reserved += line.reservedDelta();
            assertThat(line.onHand()).as("seed %d", seed).isEqualTo(onHand);
            assertThat(line.reserved()).as("seed %d", seed).isEqualTo(reserved);
            assertThat(line.position()).as("seed %d", seed).isGreaterThan(position);
            position = line.position();
        }
    }

    private static List<MovementView> lines(
            ReadSide readSide, String sku, String location, @Nullable Long at) {
        var queries = readSide.get(LedgerQueries.class);
        var lines = new ArrayList<MovementView>();
        Cursor after = null;
        do {
            var answer =
                    at == null
                            ? queries.movements(sku, location, after, 7)
                            : queries.movementsAt(sku, location, after, 7, at);
            lines.addAll(answer.view().items());
            after = answer.view().next();
        } while (after != null);
        return lines;
    }
}
