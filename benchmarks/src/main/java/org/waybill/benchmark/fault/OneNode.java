package org.waybill.benchmark.fault;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.client.PostgresProcess;
import org.waybill.benchmark.client.WaybillClient;

/** A Waybill with a PostgreSQL of its own. */
final class OneNode implements Ground {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(8);

    private final Path data;
    private final int port;
    private final Duration pause;
    private final Consumer<OneNode> harm;
    private OwnWaybill waybill;

    OneNode(Trial trial, Consumer<OneNode> harm) {
        this.data = trial.folder();
        this.port = trial.port();
        this.pause = trial.quick() ? SHORT_PAUSE : PAUSE;
        this.harm = harm;
        this.waybill = OwnWaybill.on(data, port, Map.of());
    }

    @Override
    public List<URI> doors() {
        return List.of(URI.create(waybill.url()));
    }

    @Override
    public void harm() {
        harm.accept(this);
    }

    void killWaybill() {
        waybill.kill();
        waybill = OwnWaybill.on(data, port, Map.of());
    }

    /** Nobody starts it again but Waybill itself, or whoever restarts a Waybill that has ended. */
    void killPostgres() {
        Signal.KILL.to(PostgresProcess.server(data));
        if (!waybill.answersWithin(Duration.ofSeconds(30))) {
            waybill.kill();
            waybill = OwnWaybill.on(data, port, Map.of());
        }
    }

    void killBoth() {
        Signal.KILL.to(waybill.process(), PostgresProcess.server(data));
        killWaybill();
    }

    void pausePostgres() {
        var all = PostgresProcess.all(data);
        Signal.STOP.to(all);
        WaybillClient.rest(pause);
        Signal.CONT.to(all);
    }

    @Override
    public void close() {
        waybill.close();
    }
}
