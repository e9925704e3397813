package org.waybill.domain.sourcing.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;

class ContestTest {

    private static final int ROUNDS = 15;
    private static final int STEPS = 30;

    private record Case(SmallContest small, Random random) {}

    private static Case random(Random random) {
        return new Case(SmallContest.random(random), random);
    }

    @Test
    void noPricesBoundMoreThanTheOptimumThatOrToolsFinds() {
        var sums = new long[3];
        Laws.over(150)
                .holdFor(
                        "bound, optimum",
                        ContestTest::random,
                        one -> {
                            var contest = one.small().contest();
                            long least = one.small().least();
                            var none = new long[contest.positions()];
                            long without = contest.bound(none);
                            long with = contest.bound(ROUNDS, STEPS, least);
                            assertThat(with).isBetween(without, least);
                            var any = one.random().longs(none.length, 0, 400).toArray();
                            assertThat(contest.bound(any)).isLessThanOrEqualTo(least);
                            sums[0] += without;
                            sums[1] += with;
                            sums[2] += least;
                        });
        // And most of what scarcity costs is in the bound.
        assertThat(sums[1] - sums[0]).isGreaterThan((sums[2] - sums[0]) * 3 / 4);
    }

    @Test
    void moreStockRaisesNoBound() {
        Laws.over(300)
                .holdFor(
                        "more stock",
                        ContestTest::random,
                        one -> {
                            var less = one.small().contest();
                            var more = one.small().withMore(1).contest();
                            var prices = one.random().longs(less.positions(), 0, 400).toArray();
                            assertThat(more.bound(prices)).isLessThanOrEqualTo(less.bound(prices));
                        });
    }

    @Test
    void withPlentyTheBoundIsWhatEverybodyCosts() {
        Laws.over(50)
                .holdFor(
                        "plenty",
                        ContestTest::random,
                        one -> {
                            var plenty = one.small().withMore(50);
                            var contest = plenty.contest();
                            assertThat(contest.bound(ROUNDS, STEPS, 1_000_000))
                                    .isEqualTo(plenty.least());
                        });
    }

    @Test
    void whatIsTakenBeyondWhatThereIsIsCountedAsItIsAsked() {
        Laws.over(200)
                .holdFor(
                        "excess",
                        ContestTest::random,
                        one -> {
                            var contest = one.small().contest();
                            var prices = one.random().longs(contest.positions(), 0, 400).toArray();
                            var excess = new long[prices.length];
                            long bound = contest.excess(prices, excess);
                            assertThat(bound).isEqualTo(contest.bound(prices));
                            // The bound is concave, and the excess is a supergradient of it.
                            var other = one.random().longs(prices.length, 0, 400).toArray();
                            long tangent = bound;
                            for (int i = 0; i < prices.length; i++) {
                                tangent += excess[i] * (other[i] - prices[i]);
                            }
                            assertThat(contest.bound(other)).isLessThanOrEqualTo(tangent);
                        });
    }
}
