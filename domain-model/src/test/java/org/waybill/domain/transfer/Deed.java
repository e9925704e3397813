package org.waybill.domain.transfer;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Something that somebody does with goods.
 *
 * @param seed says to which of them, and how much
 */
record Deed(Kind kind, long seed) {

    /** What can be done. */
    enum Kind {
        ANNOUNCE,
        CHANGE,
        RECEIVE,
        CLOSE,
        CANCEL,
        REQUEST,
        APPROVE,
        PICK,
        SHIP,
        TAKE_IN,
        COMPLETE,
        GIVE_UP,
        RESERVE,
        CONSUME,
        FREE,
        FIND;

        private static final List<Kind> ON_THE_WAY =
                List.of(RECEIVE, REQUEST, APPROVE, PICK, SHIP, TAKE_IN, FIND);
    }

    /** Some of them; what has many steps before its end is tried more often. */
    static List<Deed> history(Random random) {
        return Stream.generate(() -> new Deed(kind(random), random.nextLong()))
                .limit(40 + random.nextInt(120))
                .toList();
    }

    private static Kind kind(Random random) {
        var kinds = random.nextInt(4) > 0 ? Kind.ON_THE_WAY : List.of(Kind.values());
        return kinds.get(random.nextInt(kinds.size()));
    }
}
