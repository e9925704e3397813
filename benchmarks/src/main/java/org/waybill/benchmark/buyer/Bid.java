package org.waybill.benchmark.buyer;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Units that a buyer wanted to be promised, all or none, and what came of it.
 *
 * @param who asked: the number of an order, or the name of a cart
 * @param channel where
 * @param reach the locations that may serve it
 * @param needs units by SKU, kits taken apart
 * @param asked when
 * @param answer what was said
 * @param owed whether it could not be refused, because the units were set aside for it
 * @param over when the promise ended; null if it stands
 */
record Bid(
        String who,
        String channel,
        Set<String> reach,
        Map<String, Integer> needs,
        Span asked,
        Verdict answer,
        boolean owed,
        @Nullable Span over) {

    /** What a buyer is told. */
    enum Verdict {
        PROMISED,
        REFUSED,
        /** Neither, which is wrong in any case. */
        NEITHER
    }

    /** Whether it was promised. */
    boolean promised() {
        return answer == Verdict.PROMISED;
    }

    /** Whether it was refused. */
    boolean refused() {
        return answer == Verdict.REFUSED;
    }

    /** Whether it was promised and has not ended. */
    boolean stands() {
        return promised() && over == null;
    }

    /** The units it wanted of a SKU. */
    int of(String sku) {
        return needs.getOrDefault(sku, 0);
    }

    /** Whether it may have had its units at a moment. */
    boolean perhapsAt(long moment) {
        return promised() && asked.begun() <= moment && (over == null || moment <= over.ended());
    }

    /** Whether it must have had its units at a moment. */
    boolean surelyAt(long moment) {
        return promised() && asked.ended() <= moment && (over == null || moment < over.begun());
    }

    /** The same, ended. */
    Bid until(Span end) {
        return new Bid(who, channel, reach, needs, asked, answer, owed, end);
    }

    /** The same, which could not be refused. */
    Bid due() {
        return new Bid(who, channel, reach, needs, asked, answer, true, over);
    }
}
