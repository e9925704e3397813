package org.waybill.domain.feed;

import org.waybill.domain.Decision;
import org.waybill.domain.feed.FeedCommand.RecordBatch;
import org.waybill.domain.feed.FeedEvent.BatchTaken;

/** The rules of feeds. */
public final class FeedDecisions {

    private FeedDecisions() {}

    /** What follows from a command. */
    public static Decision<FeedEvent> decide(Feed feed, FeedCommand command) {
        return switch (command) {
            case RecordBatch c ->
                    Decision.accept(new BatchTaken(c.source(), c.tally(), c.refused()));
        };
    }
}
