package org.waybill.projection.rebuild;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.ReadSide;
import org.waybill.store.json.FrameworkSerializers;
import org.waybill.store.postgres.PostgresLog;

/**
 * Not a test: how many events a second a rebuild reads on this machine. Run it by hand, with how
 * many events the log has, and how many of a hundred are receipts of stock.
 */
final class Measure {

    private static final int ROUNDS = 3;

    private Measure() {}

    public static void main(String[] arguments) throws InterruptedException {
        long events = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int receipts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        try (var readSide = ReadSide.fresh();
                var log = log(readSide)) {
            new GeneratedLog(readSide.get(JdbcTemplate.class)).write(events, receipts);
            var rebuilds = rebuilds(readSide, log);
            for (int round = 0; round < ROUNDS; round++) {
                for (var name : List.of("availability", "ledger", "orders")) {
                    measure(rebuilds, name);
                }
            }
        }
        System.exit(0);
    }

    private static void measure(Rebuilds rebuilds, String name) throws InterruptedException {
        var now = rebuilds.start(List.of(name), true);
        var phase = Phase.WAITING;
        long began = System.nanoTime();
        while (now.status().equals("RUNNING")) {
            var part = now.projections().getFirst();
            if (part.phase() != phase) {
                phase = part.phase();
                tell(began, part);
            }
            Thread.sleep(20);
            now = rebuilds.find(now.id());
        }
        tell(began, now.projections().getFirst());
    }

    private static void tell(long began, RebuildView.Part part) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%-14s %-12s %,12d events  %6.2f s  %,10.0f events/s%n",
                part.name(), part.phase(), part.position(), seconds, part.position() / seconds);
    }

    private static PostgresLog log(ReadSide readSide) {
        return new PostgresLog(
                readSide.get(DataSource.class),
                Clock.systemUTC(),
                GeneratedLog.serializer(),
                FrameworkSerializers.snapshots(),
                PostgresLog.Settings.ALONE);
    }

    private static Rebuilds rebuilds(ReadSide readSide, PostgresLog log) {
        return new Rebuilds(
                readSide.all(Projection.class),
                readSide.get(RebuildTable.class),
                log.events(),
                readSide.get(ProjectionPositions.class),
                readSide.get(DataSource.class),
                readSide.get(PlatformTransactionManager.class));
    }
}
