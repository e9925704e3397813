package org.waybill.benchmark.fault;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.waybill.benchmark.client.ForeignPostgres;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.client.WaybillClient;

/** Two Waybills on one PostgreSQL. */
final class TwoNodes implements Ground {

    /** Longer than a node's claims last. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final ForeignPostgres database;
    private final OwnWaybill first;
    private final OwnWaybill second;

    TwoNodes(Trial trial) {
        database = new ForeignPostgres(trial.folder().resolve("database"));
        first = node(trial, "first");
        second = node(trial, "second");
    }

    private OwnWaybill node(Trial trial, String name) {
        return OwnWaybill.on(
                trial.folder().resolve(name), trial.port(), database.told(database.port()));
    }

    @Override
    public List<URI> doors() {
        return List.of(URI.create(first.url()), URI.create(second.url()));
    }

    @Override
    public void harm() {
        Signal.STOP.to(second.process());
        WaybillClient.rest(PAUSE);
        Signal.CONT.to(second.process());
    }

    @Override
    public void close() {
        Stream.of(first, second).forEach(OwnWaybill::close);
        database.close();
    }
}
