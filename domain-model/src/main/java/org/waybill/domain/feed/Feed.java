package org.waybill.domain.feed;

import org.waybill.domain.feed.FeedEvent.BatchTaken;

/**
 * A source of messages, as its history has made it.
 *
 * @param version the number of its events
 * @param tally what became of its messages
 */
public record Feed(long version, Tally tally) {

    /** Before anything came. */
    public static final Feed NONE = new Feed(0, Tally.NONE);

    /** Where a source stands in the log. */
    public static String address(String source) {
        return "feed:" + source;
    }

    /** The feed after an event. */
    public Feed evolve(FeedEvent event) {
        return switch (event) {
            case BatchTaken e -> new Feed(version + 1, tally.plus(e.tally()));
        };
    }
}
