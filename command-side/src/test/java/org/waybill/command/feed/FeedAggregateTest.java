package org.waybill.command.feed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.command.Shell;
import org.waybill.domain.feed.FeedCommand.RecordBatch;
import org.waybill.domain.feed.FeedEvent.BatchTaken;
import org.waybill.domain.feed.RefusedMessage;
import org.waybill.domain.feed.Tally;

class FeedAggregateTest {

    private static final Tally TALLY = new Tally(1, 0, 0, 0, 0, 0, 1);
    private static final List<RefusedMessage> REFUSED =
            List.of(new RefusedMessage("T-1", 4L, "product.unknown", "There is no product X."));

    private final Shell<FeedAggregate> shell = new Shell<>(FeedAggregate.class);

    @Test
    void recordsWhatTheRulesSay() {
        shell.records(
                        List.of(),
                        new RecordBatch("pos-7", TALLY, REFUSED),
                        new BatchTaken("pos-7", TALLY, REFUSED))
                .handlesNothingElse();
    }
}
