package org.waybill.benchmark.fault;

import java.net.URI;
import java.util.List;
import org.waybill.benchmark.client.ForeignPostgres;
import org.waybill.benchmark.client.OwnWaybill;

/** A Waybill that reaches its database over wires that break. */
final class CutGround implements Ground {

    private final ForeignPostgres database;
    private final Wires wires;
    private final OwnWaybill waybill;

    CutGround(Trial trial) {
        database = new ForeignPostgres(trial.folder().resolve("database"));
        wires = Wires.to(database.port());
        waybill =
                OwnWaybill.on(
                        trial.folder().resolve("node"), trial.port(), database.told(wires.port()));
    }

    @Override
    public List<URI> doors() {
        return List.of(URI.create(waybill.url()));
    }

    @Override
    public void harm() {
        wires.cut(true);
    }

    @Override
    public void heal() {
        wires.cut(false);
    }

    @Override
    public String remark() {
        return "%d wires cut before, %d after the database heard"
                .formatted(wires.before(), wires.after());
    }

    @Override
    public void close() {
        waybill.close();
        wires.close();
        database.close();
    }
}
