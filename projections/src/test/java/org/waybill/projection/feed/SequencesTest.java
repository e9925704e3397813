package org.waybill.projection.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SequencesTest {

    @Test
    void knowsWhatIsMissingInAnyOrder() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var sequences = new Sequences(null, null, Map.of());
            var seen = new TreeSet<Long>();
            for (int n = random.nextInt(30); n >= 0; n--) {
                long number = random.nextInt(40);
                sequences.see(number);
                seen.add(number);
                assertThat(missing(sequences)).as("seed %d", seed).isEqualTo(between(seen));
            }
        }
    }

    @Test
    void goesOnFromWhatWasKept() {
        var sequences = new Sequences(1L, 9L, Map.of(3L, 5L));
        sequences.see(9);
        assertThat(sequences.changed()).isFalse();
        sequences.see(4);
        assertThat(sequences.changed()).isTrue();
        assertThat(sequences.gaps()).isEqualTo(Map.of(3L, 3L, 5L, 5L));
        assertThat(sequences.last()).isEqualTo(9);
        assertThat(sequences.first()).isEqualTo(1);
    }

    private static TreeSet<Long> missing(Sequences sequences) {
        var missing = new TreeSet<Long>();
        sequences
                .gaps()
                .forEach(
                        (from, to) -> {
                            for (long number = from; number <= to; number++) {
                                missing.add(number);
                            }
                        });
        return missing;
    }

    private static TreeSet<Long> between(TreeSet<Long> seen) {
        var between = new TreeSet<Long>();
        for (long number = seen.first(); number < seen.last(); number++) {
            if (!seen.contains(number)) {
                between.add(number);
            }
        }
        return between;
    }
}
