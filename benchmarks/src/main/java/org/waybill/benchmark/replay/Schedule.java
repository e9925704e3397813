package org.waybill.benchmark.replay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.benchmark.olist.OlistOrder;
import org.waybill.benchmark.olist.Step;

/**
 * What each step of a time line must wait for: the step before it of the same order, and, where it
 * moves free stock, the step before it that moves the same SKU's.
 *
 * @param before by step, the steps it waits for
 */
record Schedule(List<Step> steps, List<int[]> before) {

    static Schedule of(List<Step> steps) {
        var before = new ArrayList<int[]>(steps.size());
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            var waits = new BitSet();
            for (var key : keys(steps.get(i))) {
                var previous = last.put(key, i);
                if (previous != null) {
                    waits.set(previous);
                }
            }
            before.add(waits.stream().toArray());
        }
        return new Schedule(steps, before);
    }

    private static List<String> keys(Step step) {
        var keys = new ArrayList<String>();
        keys.add("order " + step.order().id());
        if (step.movesFreeStock()) {
            switch (step) {
                case Step.Receive s -> keys.add(s.line().product());
                case Step.Withdraw s -> keys.add(s.line().product());
                default -> skus(step.order(), keys);
            }
        }
        return keys;
    }

    private static void skus(OlistOrder order, List<String> keys) {
        if (order.supplied() || !order.lines().isEmpty()) {
            order.wanted().forEach(line -> keys.add(line.product()));
        }
    }

    /** Where the instant that begins at a step ends. */
    int endOfInstant(int start) {
        int end = start;
        while (end < steps.size() && steps.get(end).at().equals(steps.get(start).at())) {
            end++;
        }
        return end;
    }
}
