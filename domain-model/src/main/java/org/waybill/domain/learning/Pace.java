package org.waybill.domain.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much slower than all others those are that have a property, learned property by property from
 * the coarse to the fine: each explains what the ones before it left over. What was seen long ago
 * counts less, and a property that was seldom seen is believed to be like the rest.
 */
final class Pace {

    /** Keeps the logarithm of no time at all finite; in days. */
    private static final double OFFSET = 0.3;

    /** What is believed of all before anything was seen, in logarithms of days, and how firmly. */
    private static final double FIRST_GUESS = 2.3;

    private static final double FIRMNESS = 20;

    private final LearningTerms terms;
    private final Map<String, Memory> memories = new HashMap<>();
    private final Memory everybody = new Memory();

    Pace(LearningTerms terms) {
        this.terms = terms;
        everybody.sum = FIRST_GUESS * FIRMNESS;
        everybody.weight = FIRMNESS;
    }

    /** How many times the time of all others it takes. */
    double of(List<String> properties, long day) {
        double sum = 0;
        for (var property : properties) {
            sum += excess(property, day);
        }
        return StrictMath.exp(sum);
    }

    /** How often a property was seen, what is half forgotten counted half. */
    double seen(String property, long day) {
        var memory = memories.get(property);
        return memory == null ? 0 : memory.weight * kept(memory, day);
    }

    void learn(List<String> properties, double days, long day) {
        double told = StrictMath.log(days + OFFSET);
        everybody.add(told, kept(everybody, day), day);
        double left = told - everybody.sum / everybody.weight;
        for (var property : properties) {
            var memory = memories.computeIfAbsent(property, unseen -> new Memory());
            memory.add(left, kept(memory, day), day);
            left -= excess(property, day);
        }
    }

    private double excess(String property, long day) {
        var memory = memories.get(property);
        if (memory == null) {
            return 0;
        }
        double kept = kept(memory, day);
        return memory.sum * kept / (memory.weight * kept + terms.doubt());
    }

    private double kept(Memory memory, long day) {
        return terms.kept(terms.paceHalfLife(), day - memory.day);
    }

    private static final class Memory {
        private double sum;
        private double weight;
        private long day;

        private void add(double value, double kept, long now) {
            sum = sum * kept + value;
            weight = weight * kept + 1;
            day = now;
        }
    }
}
