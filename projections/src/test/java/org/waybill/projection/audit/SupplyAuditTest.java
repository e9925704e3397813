package org.waybill.projection.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.domain.inbound.InboundCommand.AnnounceInbound;
import org.waybill.domain.inbound.InboundCommand.ReceiveInbound;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.inbound.InboundLine;
import org.waybill.domain.inbound.InboundType;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotLine;
import org.waybill.domain.stock.Serial;
import org.waybill.domain.transfer.TransferCommand.ApproveTransfer;
import org.waybill.domain.transfer.TransferCommand.PickTransfer;
import org.waybill.domain.transfer.TransferCommand.RequestTransfer;
import org.waybill.domain.transfer.TransferCommand.ShipTransfer;
import org.waybill.domain.transfer.TransferId;
import org.waybill.domain.transfer.TransferLine;
import org.waybill.projection.MemoryLog;
import org.waybill.projection.ReadSide;
import org.waybill.projection.inbound.RandomGoods;
import org.waybill.projection.rebuild.RebuildView;
import org.waybill.projection.rebuild.Rebuilds;

/** What is to come, and of which lots units are, is compared with the log. */
class SupplyAuditTest {

    private final ReadSide readSide = ReadSide.fresh();
    private final Audits audits = readSide.get(Audits.class);
    private final JdbcTemplate jdbc = readSide.get(JdbcTemplate.class);

    private static final LineId LINE = new LineId("1");
    private static final LocationId DC = new LocationId("DC-1");
    private static final LocationId SHOP = new LocationId("S-1");
    private static final Sku LAMP = new Sku("LAMP");
    private static final Instant SOON = MemoryLog.BEGINNING.plusSeconds(9_000);

    /** Units with lots and numbers, some on their way; of two deliveries more is to come. */
    @BeforeEach
    void aHistory() {
        var goods = new RandomGoods(new Random(11), readSide.log());
        goods.tell(announced("PO-1", LAMP, 10));
        goods.tell(announced("PO-2", new Sku("MUG"), 5));
        var units = IntStream.rangeClosed(1, 6).mapToObj(i -> new Serial("U-" + i)).toList();
        var lot = new LotArrival(new LotId("L-1"), null, null, 6, units);
        goods.tell(
                new ReceiveInbound(
                        new InboundId("PO-1"),
                        List.of(new Arrival(LINE, 6, null)),
                        null,
                        List.of(new LotLine(LINE, List.of(lot)))));
        var transfer = new TransferId("T-1");
        var three = List.of(new TransferLine(LINE, LAMP, 3));
        goods.tell(new RequestTransfer(transfer, DC, SHOP, three, null));
        goods.tell(new ApproveTransfer(transfer));
        goods.tell(new PickTransfer(transfer, null));
        goods.tell(new ShipTransfer(transfer, SOON));
        readSide.deliver(7);
    }

    private static AnnounceInbound announced(String id, Sku sku, int units) {
        return new AnnounceInbound(
                new InboundId(id),
                InboundType.ASN,
                DC,
                null,
                null,
                SOON,
                List.of(new InboundLine(LINE, sku, units)));
    }

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void findsNothingWhereAllIsWell() throws InterruptedException {
        assertThat(audit().findings()).isEmpty();
        assertThat(count("stock_supply")).isPositive();
        assertThat(count("lot_movement where kind = 'SENT'")).isPositive();
        assertThat(count("lot_serial")).isEqualTo(9);
    }

    @Test
    void findsWhatIsToComeOtherwiseThanTheLogSays() throws InterruptedException {
        spoil(
                "update stock_supply set quantity = quantity + 3",
                "stock_supply",
                "source",
                "SUPPLY",
                "availability");
    }

    @Test
    void findsWhatIsToComeNoMore() throws InterruptedException {
        spoil("delete from stock_supply", "stock_supply", "source", "SUPPLY", "availability");
    }

    @Test
    void findsADeliveryThatIsNotWhatStockWaitsFor() throws InterruptedException {
        spoil(
                "update inbound set document = replace(document, 'EXPECTED', 'CANCELLED')",
                "inbound where status = 'EXPECTED'",
                "inbound_id",
                "DOCUMENT",
                "supplies");
    }

    @Test
    void findsATransferThatIsNotOnItsWay() throws InterruptedException {
        spoil(
                "update transfer set document = replace(document, 'IN_TRANSIT', 'COMPLETE')",
                "transfer where status = 'IN_TRANSIT'",
                "transfer_id",
                "DOCUMENT",
                "supplies");
    }

    @Test
    void findsALotWithOtherUnits() throws InterruptedException {
        spoil(
                "update lot_movement set on_hand = on_hand + 1",
                "lot_movement where kind = 'RECEIVED'",
                "position",
                "LOT",
                "lots");
    }

    @Test
    void findsUnitsOfALotThatAreOnTheirWayForEver() throws InterruptedException {
        spoil(
                "update lot_movement set quantity = quantity + 1",
                "lot_movement where kind = 'SENT'",
                "position",
                "LOT",
                "lots");
    }

    @Test
    void findsAUnitThatIsLost() throws InterruptedException {
        spoil("delete from lot_serial", "lot_serial", "serial", "SERIAL", "lots");
    }

    /** Spoils one of the rows; that and nothing else is found, until the tables are made again. */
    private void spoil(String how, String rows, String key, String subject, String projection)
            throws InterruptedException {
        var place = jdbc.queryForObject("select max(" + key + ")::text from " + rows, String.class);
        assertThat(jdbc.update(how + " where " + key + "::text = ?", place)).isPositive();

        assertThat(audit().findings())
                .as(place)
                .isNotEmpty()
                .allMatch(found -> found.subject().equals(subject));
        assertThat(audits.summary().findings()).isPositive();

        rebuild(projection);
        assertThat(audit().findings()).isEmpty();
        assertThat(audits.summary().findings()).isZero();
    }

    private long count(String rows) {
        return jdbc.queryForList("select 1 from " + rows).size();
    }

    private AuditView audit() throws InterruptedException {
        var now = audits.start(List.of());
        while (now.status().equals("RUNNING")) {
            Thread.sleep(10);
            now = audits.find(now.id());
        }
        assertThat(now.status()).as("%s", now).isEqualTo("DONE");
        return now;
    }

    private void rebuild(String name) throws InterruptedException {
        var rebuilds = readSide.get(Rebuilds.class);
        RebuildView now = rebuilds.start(List.of(name), true);
        while (now.status().equals("RUNNING")) {
            Thread.sleep(10);
            now = rebuilds.find(now.id());
        }
    }
}
