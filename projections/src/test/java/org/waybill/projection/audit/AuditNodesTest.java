package org.waybill.projection.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.waybill.domain.RejectedException;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.projection.ReadSide;

/** Of several nodes on one database, one audits at a time. */
class AuditNodesTest {

    private final ReadSide readSide = ReadSide.fresh();
    private final Audits audits = readSide.get(Audits.class);
    private final JdbcTemplate jdbc = readSide.get(JdbcTemplate.class);

    /** One position is not what the log says, so that an audit rests before its second look. */
    @BeforeEach
    void aHistory() {
        for (var sku : List.of(new Sku("S-1"), new Sku("S-2"))) {
            var received = new StockReceived(sku, new LocationId("DC-1"), 5, null);
            readSide.append(Stock.address(sku), received);
        }
        readSide.deliver(50);
        jdbc.update("update stock_position set on_hand = on_hand + 1 where sku = 'S-1'");
    }

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void oneOfTwoNodesAuditsAtATime() throws Exception {
        var other = otherNode();

        var begun = audits.start(List.of());
        assertThatThrownBy(() -> other.start(List.of()))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("audit.running");
        assertThat(other.find(begun.id()).status()).isEqualTo("RUNNING");
        ended(begun);

        var next = other.start(List.of("S-1"));
        assertThatThrownBy(() -> audits.start(List.of())).isInstanceOf(RejectedException.class);
        assertThat(ended(next).count()).isEqualTo(1);
        assertThat(other.summary()).isEqualTo(audits.summary());
    }

    @Test
    void anAuditThatManyAskForAtOnceIsBegunOnce() throws Exception {
        var nodes = List.of(audits, otherNode());
        var begun = new ConcurrentLinkedQueue<AuditView>();
        var refused = new ConcurrentLinkedQueue<String>();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                var node = nodes.get(i % 2);
                crowd.submit(
                        () -> {
                            try {
                                begun.add(node.start(List.of()));
                            } catch (RejectedException e) {
                                refused.add(e.rejection().code());
                            }
                        });
            }
        }

        assertThat(begun).hasSize(1);
        assertThat(refused).hasSize(5).containsOnly("audit.running");
        ended(begun.element());
    }

    @Test
    void whatANodeLeftThatDiedIsTakenUpByAnother() throws Exception {
        var dead = AuditLock.take(otherSource(), "asked").orElseThrow();
        readSide.get(AuditTable.class).begun("left", 2);
        assertThatThrownBy(() -> audits.start(List.of())).isInstanceOf(RejectedException.class);
        // Its connection ends with it.
        dead.close();

        ended(audits.start(List.of()));

        assertThat(audits.find("left").status()).isEqualTo("FAILED");
    }

    @Test
    void oneOfTwoNodesMakesARound() throws Exception {
        var watch = readSide.get(AuditWatch.class);
        var other =
                new AuditWatch(
                        readSide.get(AuditTable.class),
                        readSide.get(FindingTable.class),
                        readSide.get(Looking.class),
                        readSide.log(),
                        otherSource(),
                        readSide.get(JdbcClient.class));
        var busy = AuditLock.take(otherSource(), AuditTable.WATCH).orElseThrow();
        assertThat(watch.round(Duration.ZERO)).isZero();
        busy.close();

        assertThat(other.round(Duration.ofMinutes(1))).isEqualTo(2);
        assertThat(watch.round(Duration.ofMinutes(1))).isZero();
    }

    private Audits otherNode() throws Exception {
        return new Audits(
                readSide.get(AuditTable.class),
                readSide.get(Looking.class),
                readSide.log(),
                otherSource());
    }

    /** Connections of another node to the same database. */
    private DataSource otherSource() throws SQLException {
        try (var connection = readSide.get(DataSource.class).getConnection()) {
            return new DriverManagerDataSource(
                    connection.getMetaData().getURL(), "postgres", "postgres");
        }
    }

    private AuditView ended(AuditView begun) throws InterruptedException {
        var now = begun;
        while (now.status().equals("RUNNING")) {
            Thread.sleep(10);
            now = audits.find(begun.id());
        }
        assertThat(now.status()).as("%s", now).isEqualTo("DONE");
        return now;
    }
}
