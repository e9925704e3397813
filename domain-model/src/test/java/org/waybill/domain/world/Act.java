package org.waybill.domain.world;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Something somebody does in the world; the numbers choose among what there is.
 *
 * @param a which thing
 * @param b which of its parts
 * @param c how much, or how
 */
record Act(Kind kind, int a, int b, int c) {

    enum Kind {
        RECEIVE,
        LOSE,
        PLACE,
        SOURCE,
        HOLD,
        RELEASE,
        CANCEL,
        CANCEL_LINE,
        ACCEPT,
        REJECT,
        TAKE_BACK,
        ROUTE,
        MOVE,
        PICK,
        PACK,
        LEAVE,
        SCAN,
        NOTE
    }

    /** More of what moves an order on than of what stops it. */
    private static final List<Kind> LIKELY =
            List.of(
                    Kind.RECEIVE,
                    Kind.LOSE,
                    Kind.PLACE,
                    Kind.PLACE,
                    Kind.SOURCE,
                    Kind.SOURCE,
                    Kind.SOURCE,
                    Kind.HOLD,
                    Kind.RELEASE,
                    Kind.CANCEL,
                    Kind.CANCEL_LINE,
                    Kind.CANCEL_LINE,
                    Kind.ACCEPT,
                    Kind.ACCEPT,
                    Kind.ACCEPT,
                    Kind.REJECT,
                    Kind.REJECT,
                    Kind.TAKE_BACK,
                    Kind.TAKE_BACK,
                    Kind.ROUTE,
                    Kind.ROUTE,
                    Kind.MOVE,
                    Kind.MOVE,
                    Kind.PICK,
                    Kind.PICK,
                    Kind.PICK,
                    Kind.PACK,
                    Kind.PACK,
                    Kind.LEAVE,
                    Kind.LEAVE,
                    Kind.SCAN,
                    Kind.NOTE,
                    Kind.NOTE);

    /** A history that begins with some stock and some orders. */
    static List<Act> history(Random random) {
        var begin =
                Stream.generate(
                                () ->
                                        act(
                                                random,
                                                random.nextInt(3) == 0 ? Kind.PLACE : Kind.RECEIVE))
                        .limit(8);
        var life =
                Stream.generate(() -> act(random, LIKELY.get(random.nextInt(LIKELY.size()))))
                        .limit(20 + random.nextInt(60));
        return Stream.concat(begin, life).toList();
    }

    private static Act act(Random random, Kind kind) {
        return new Act(kind, random.nextInt(100), random.nextInt(100), random.nextInt(100));
    }
}
