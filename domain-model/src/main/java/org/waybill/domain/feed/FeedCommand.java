package org.waybill.domain.feed;

import java.util.List;
import org.waybill.domain.AggregateCommand;

/** What can be asked of a feed. */
public sealed interface FeedCommand extends AggregateCommand {

    String source();

    @Override
    default String aggregateId() {
        return Feed.address(source());
    }

    /** Notes what became of messages that came together. */
    record RecordBatch(String source, Tally tally, List<RefusedMessage> refused)
            implements FeedCommand {

        public RecordBatch {
            refused = List.copyOf(refused);
        }
    }
}
