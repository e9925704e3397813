package org.waybill.projection.stock;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.projection.Snapshots;
import org.waybill.store.EventLog;

/** Lists what locations have. */
@Component
public class PositionList {

    private final Snapshots snapshots;
    private final EventLog log;
    private final JdbcClient jdbc;

    public PositionList(Snapshots snapshots, EventLog log, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.log = log;
        this.jdbc = jdbc;
    }

    /**
     * The SKUs that have a position at a location now, in order.
     *
     * @param prefix with which they begin; empty for all
     * @param empty whether positions with nothing on hand and nothing promised count too
     * @param most so many of them, where there are more
     * @throws org.waybill.projection.NotReadyException if what is recorded by now is not seen soon
     */
    public List<String> skus(String location, String prefix, boolean empty, int most) {
        snapshots.awaitSeen(AVAILABILITY, log.head());
        return snapshots.read(AVAILABILITY, () -> read(location, prefix, empty, most)).view();
    }

    private List<String> read(String location, String prefix, boolean empty, int most) {
        return jdbc.sql(
                        "select sku from stock_position where location = ? and starts_with(sku, ?)"
                                + " and (? or on_hand <> 0 or reserved <> 0) order by sku limit ?")
                .params(location, prefix, empty, most)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
