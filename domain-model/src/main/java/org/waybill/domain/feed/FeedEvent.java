package org.waybill.domain.feed;

import java.util.List;
import org.waybill.domain.Stored;

/** What has happened to a feed. */
public sealed interface FeedEvent {

    String source();

    /**
     * Messages came together. What became of each that was taken is told by the stock it is about.
     *
     * @param refused those that were not taken, conflicts included
     */
    @Stored("feed.BatchTaken")
    record BatchTaken(String source, Tally tally, List<RefusedMessage> refused)
            implements FeedEvent {

        public BatchTaken {
            refused = List.copyOf(refused);
        }
    }
}
