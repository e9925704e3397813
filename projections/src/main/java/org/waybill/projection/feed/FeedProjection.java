package org.waybill.projection.feed;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;
import org.waybill.domain.feed.FeedEvent;
import org.waybill.domain.stock.StockEvent;
import org.waybill.projection.Intake;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.store.RecordedEvent;

/** Feeds: each message, what became of it, and which numbers are missing. */
@Component
@ProcessingGroup(FeedProjection.FEEDS)
public class FeedProjection extends Projection {

    /** Its name. */
    public static final String FEEDS = "feeds";

    private final FeedTables tables;

    public FeedProjection(ProjectionPositions positions, Intake intake, FeedTables tables) {
        super(FEEDS, positions, intake, Set.of(StockEvent.class, FeedEvent.class));
        this.tables = tables;
    }

    @Override
    public List<String> tables() {
        return List.of("feed", "feed_gap", "feed_message", "feed_refusal");
    }

    @Override
    protected void project(List<RecordedEvent> events) {
        tables.tell(events);
    }
}
