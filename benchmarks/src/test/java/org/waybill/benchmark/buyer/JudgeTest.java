package org.waybill.benchmark.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waybill.benchmark.buyer.Bid.Verdict;
import org.waybill.benchmark.buyer.Flaw.Kind;

/** What the judge calls wrong, and what not. */
class JudgeTest {

    private static final String MUG = "MUG";
    private static final String TEE = "TEE";
    private static final String WEB = "web";
    private static final String SHOP = "shop";
    private static final String NEAR = "near";
    private static final String FAR = "far";
    private static final Set<String> BOTH = Set.of(NEAR, FAR);

    private final TreeMap<String, SortedMap<String, Integer>> there = new TreeMap<>();
    private final Map<String, Map<String, Integer>> quotas = new TreeMap<>();
    private final List<Bid> bids = new ArrayList<>();

    @Test
    void nothingIsWrongWhereTheLastUnitIsSoldOnce() {
        shelf(MUG, NEAR, 1);
        promised(1, 0, 10);
        refused(1, 2, 9);
        refused(1, 11, 12);
        assertThat(flaws()).isEmpty();
    }

    @Test
    void aUnitThatIsSoldTwiceIsOversold() {
        shelf(MUG, NEAR, 1);
        promised(1, 0, 10);
        promised(1, 2, 9);
        assertThat(flaws()).extracting(Flaw::kind).containsExactly(Kind.OVERSOLD);
        assertThat(flaws().getFirst().units()).isEqualTo(1);
    }

    @Test
    void oversoldUnitsAreCounted() {
        shelf(MUG, NEAR, 3);
        shelf(MUG, FAR, 2);
        for (int number = 0; number < 4; number++) {
            promised(2, number, 10 + number);
        }
        assertThat(flaws()).extracting(Flaw::units).containsExactly(3L);
    }

    @Test
    void someoneWhoIsRefusedWhatNobodyHasIsUndersold() {
        shelf(MUG, NEAR, 2);
        promised(1, 0, 10);
        refused(1, 5, 8);
        assertThat(flaws()).extracting(Flaw::kind).containsExactly(Kind.UNDERSOLD);
    }

    @Test
    void whoWantsMoreThanIsLeftMayBeRefused() {
        shelf(MUG, NEAR, 2);
        promised(1, 0, 10);
        refused(2, 5, 8);
        refused(2, 15, 18);
        assertThat(flaws()).isEmpty();
    }

    @Test
    void whoIsRefusedBeforeAnybodyElseHasAskedIsUndersold() {
        shelf(MUG, NEAR, 1);
        refused(1, 0, 4);
        promised(1, 5, 10);
        assertThat(flaws()).extracting(Flaw::kind).containsExactly(Kind.UNDERSOLD);
    }

    @Test
    void oneSkuThatIsGoneIsReasonEnough() {
        shelf(MUG, NEAR, 1);
        shelf(TEE, NEAR, 5);
        promised(1, 0, 10);
        bids.add(bid(WEB, BOTH, Map.of(MUG, 1, TEE, 1), 11, 12, Verdict.REFUSED));
        assertThat(flaws()).isEmpty();
        bids.add(bid(WEB, BOTH, Map.of(TEE, 1), 13, 14, Verdict.REFUSED));
        assertThat(flaws()).extracting(Flaw::kind).containsExactly(Kind.UNDERSOLD);
    }

    @Test
    void whatWasGivenBackMayBeSoldAgain() {
        shelf(MUG, NEAR, 1);
        bids.add(web(1, 0, 10, Verdict.PROMISED).until(new Span(20, 30)));
        promised(1, 21, 22);
        assertThat(flaws()).isEmpty();
    }

    @Test
    void whatIsSoldBeforeItWasGivenBackIsOversold() {
        shelf(MUG, NEAR, 1);
        bids.add(web(1, 0, 10, Verdict.PROMISED).until(new Span(20, 30)));
        promised(1, 11, 19);
        assertThat(flaws()).extracting(Flaw::kind).containsExactly(Kind.OVERSOLD);
    }

    @Test
    void whatWasGivenBackMayNotBeRefusedAnyMore() {
        shelf(MUG, NEAR, 1);
        bids.add(web(1, 0, 10, Verdict.PROMISED).until(new Span(20, 30)));
        refused(1, 29, 35);
        assertThat(flaws()).isEmpty();
        refused(1, 31, 35);
        assertThat(flaws()).extracting(Flaw::kind).containsExactly(Kind.UNDERSOLD);
    }

    @Test
    void whatIsSetAsideForSomebodyMayNotBeRefusedHim() {
        shelf(MUG, NEAR, 1);
        promised(1, 0, 10);
        bids.add(web(1, 11, 12, Verdict.REFUSED).due());
        assertThat(flaws()).extracting(Flaw::kind).containsExactly(Kind.UNDERSOLD);
    }

    @Test
    void aQuotaIsLeftToItsChannel() {
        shelf(MUG, NEAR, 3);
        quotas.put(MUG, Map.of(SHOP, 2));
        promised(1, 0, 10);
        refused(1, 11, 12);
        assertThat(flaws()).isEmpty();
        bids.add(bid(SHOP, BOTH, Map.of(MUG, 2), 13, 14, Verdict.REFUSED));
        assertThat(flaws()).extracting(Flaw::kind).containsExactly(Kind.UNDERSOLD);
    }

    @Test
    void whatIsKeptForAnotherChannelIsOversoldToo() {
        shelf(MUG, NEAR, 3);
        quotas.put(MUG, Map.of(SHOP, 2));
        promised(1, 0, 10);
        promised(1, 0, 11);
        assertThat(flaws()).extracting(Flaw::kind).containsExactly(Kind.OVERSOLD);
    }

    @Test
    void whatLiesWhereSomebodyCannotBeServedIsNotHis() {
        shelf(MUG, NEAR, 1);
        shelf(MUG, FAR, 1);
        bids.add(bid(WEB, Set.of(NEAR), Map.of(MUG, 1), 0, 10, Verdict.PROMISED));
        bids.add(bid(WEB, Set.of(NEAR), Map.of(MUG, 1), 11, 12, Verdict.REFUSED));
        assertThat(flaws()).isEmpty();
        bids.add(bid(WEB, Set.of(NEAR), Map.of(MUG, 1), 13, 14, Verdict.PROMISED));
        assertThat(flaws()).extracting(Flaw::kind).containsExactly(Kind.OVERSOLD);
    }

    @Test
    void whatIsNeitherPromisedNorRefusedIsNotCounted() {
        shelf(MUG, NEAR, 1);
        promised(1, 0, 10);
        bids.add(web(1, 0, 10, Verdict.NEITHER));
        assertThat(flaws()).isEmpty();
    }

    private List<Flaw> flaws() {
        return new Judge(new Goods(there, quotas, new TreeMap<>()), bids).flaws();
    }

    private void shelf(String sku, String location, int units) {
        there.computeIfAbsent(sku, any -> new TreeMap<>()).put(location, units);
    }

    private void promised(int units, long begun, long ended) {
        bids.add(web(units, begun, ended, Verdict.PROMISED));
    }

    private void refused(int units, long begun, long ended) {
        bids.add(web(units, begun, ended, Verdict.REFUSED));
    }

    private Bid web(int units, long begun, long ended, Verdict verdict) {
        return bid(WEB, BOTH, Map.of(MUG, units), begun, ended, verdict);
    }

    private Bid bid(
            String channel,
            Set<String> reach,
            Map<String, Integer> needs,
            long begun,
            long ended,
            Verdict verdict) {
        var span = new Span(begun, ended);
        return new Bid("B" + bids.size(), channel, reach, needs, span, verdict, false, null);
    }
}
