package org.waybill.domain.learning;

/**
 * How likely a case that begins now is to be still open after its first, second, third … day.
 *
 * @param open by days after the one it begins on: entry 0 is the end of that day
 */
public record Outlook(double[] open) {

    public Outlook {
        open = open.clone();
        if (open.length == 0) {
            throw new IllegalArgumentException("an outlook has at least one day");
        }
    }

    @Override
    public double[] open() {
        return open.clone();
    }

    /** The chance that it has ended so many days after the one it began on. */
    public double endedWithin(int days) {
        return days < 0 ? 0 : 1 - open[Math.min(days, open.length - 1)];
    }

    /**
     * The fewest days within which it ends with this chance; the longest there are if none is
     * enough.
     */
    public int daysFor(double chance) {
        for (int days = 0; days < open.length; days++) {
            if (1 - open[days] >= chance) {
                return days;
            }
        }
        return open.length - 1;
    }

    /**
     * The days whose promise costs least: each day promised costs 1, a broken promise costs the
     * price. So another day is promised only where it saves enough broken promises, which keeps
     * more of them for the same number of days than the same chance everywhere.
     *
     * @param price of a broken promise, in days promised
     */
    public int cheapest(double price) {
        int best = 0;
        for (int days = 1; days < open.length; days++) {
            if (days + price * open[days] < best + price * open[best]) {
                best = days;
            }
        }
        return best;
    }
}
