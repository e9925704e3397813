package org.waybill.benchmark.promise;

import org.waybill.domain.learning.AdaptiveLevel;
import org.waybill.domain.learning.Outlook;

/** A way of promising, which may learn from what became of its promises. */
abstract class Rule {

    private final String name;

    private Rule(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    abstract int days(Outlook outlook);

    /** Told as soon as it is known whether a promise was kept. */
    void settled(boolean kept) {}

    /** The days whose promise costs least, if a broken one costs so many days. */
    static Rule price(int price) {
        return new Rule("price " + price) {
            @Override
            int days(Outlook outlook) {
                return outlook.cheapest(price);
            }
        };
    }

    /** The days within which it comes with a chance that stays. */
    static Rule chance(int percent) {
        return new Rule("chance " + percent + " %") {
            @Override
            int days(Outlook outlook) {
                return outlook.daysFor(percent / 100.0);
            }
        };
    }

    /** The days within which it comes with a chance that follows what became of the promises. */
    static Rule adaptive(int percent, double gain) {
        return new Rule("adaptive " + percent + " %") {
            private AdaptiveLevel level = AdaptiveLevel.of(percent / 100.0, gain);

            @Override
            int days(Outlook outlook) {
                return outlook.daysFor(level.level());
            }

            @Override
            void settled(boolean kept) {
                level = level.after(kept);
            }
        };
    }
}
