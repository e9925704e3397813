package org.waybill.benchmark.buyer;

import java.util.Random;
import org.waybill.benchmark.buyer.Draft.Size;
import org.waybill.benchmark.buyer.Score.Played;

/** Rounds at one or more Waybills on one database, in one market. */
final class Game {

    private final Premises premises;
    private final Doors doors;
    private final long seed;
    private final Market market;
    private final Invariants invariants = new Invariants();

    /** Opens the market. */
    Game(Premises premises, Doors doors, long seed) {
        this.premises = premises;
        this.doors = doors;
        this.seed = seed;
        this.market = Market.open(doors, new Random());
    }

    /** Plays a round, and tells what it took. */
    Played play(int number, Kind kind, Size size) {
        long again = doors.again();
        long deadlocks = premises.deadlocks();
        long begun = Span.now();
        var outcome = outcome(number, kind, size);
        return new Played(
                size,
                outcome,
                doors.again() - again,
                premises.deadlocks() - deadlocks,
                Span.now() - begun);
    }

    private Round.Outcome outcome(int number, Kind kind, Size size) {
        var random = new Random(seed * Integer.MAX_VALUE + number);
        var name = "%s-%d".formatted(market.name(), number);
        try {
            var plan = kind.prepare(new Draft(market, name, size, random));
            return new Round(name, plan, market, doors, random).play(invariants);
        } catch (RuntimeException failure) {
            return Round.Outcome.broken(failure);
        }
    }
}
