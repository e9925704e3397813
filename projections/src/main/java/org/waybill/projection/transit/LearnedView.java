package org.waybill.projection.transit;

import java.util.List;

/**
 * How many days something takes, as far as the past teaches.
 *
 * @param cases that are learned from
 * @param open of them, that are still under way
 * @param seen how often each property of what was asked for was seen; what is half forgotten counts
 *     half
 * @param days within which it ends, by chance
 * @param promised the chance in per cent that is promised now, so that 90 are kept
 * @param coverage promises and how many of them were kept, by month; what was settled only
 */
public record LearnedView(
        long cases,
        long open,
        List<Seen> seen,
        List<Quantile> days,
        int promised,
        List<Month> coverage) {

    /** A property, and how often it was seen. */
    public record Seen(String property, long times) {}

    /** So many days for such a chance. */
    public record Quantile(int percent, int days) {}

    /** A month. */
    public record Month(String month, long promised, long kept, int keptPerMille, int meanDays) {}
}
