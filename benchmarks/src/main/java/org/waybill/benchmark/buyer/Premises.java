package org.waybill.benchmark.buyer;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.ForeignPostgres;
import org.waybill.benchmark.client.OwnWaybill;

/** One or more Waybills on one database. */
final class Premises implements AutoCloseable {

    /** What PostgreSQL and its driver say of locks that were not had. */
    private static final Pattern LOCKED_OUT =
            Pattern.compile("deadlock|lock timeout|40P01|55P03", Pattern.CASE_INSENSITIVE);

    /** What several nodes have each, so that one PostgreSQL has enough for all of them and us. */
    private static final String CONNECTIONS = "24";

    private final List<URI> doors;
    private final List<OwnWaybill> own;
    private final @Nullable ForeignPostgres database;

    private Premises(List<URI> doors, List<OwnWaybill> own, @Nullable ForeignPostgres database) {
        this.doors = doors;
        this.own = own;
        this.database = database;
    }

    /** Some that are running already. */
    static Premises running(List<String> urls) {
        return new Premises(urls.stream().map(URI::create).toList(), List.of(), null);
    }

    /**
     * Some that are started on a new database.
     *
     * @param folder for their data
     * @param ports gives the next one a port
     */
    static Premises started(int processes, Path folder, IntSupplier ports) {
        var database = new ForeignPostgres(folder.resolve("database"));
        var told = new HashMap<>(database.told(database.port()));
        if (processes > 1) {
            told.put("WAYBILL_DATABASE_CONNECTIONS", CONNECTIONS);
        }
        var own = new ArrayList<OwnWaybill>();
        var premises = new Premises(new ArrayList<>(), own, database);
        try {
            for (int number = 0; number < processes; number++) {
                var data = folder.resolve("node" + number);
                var node = OwnWaybill.on(data, ports.getAsInt(), told);
                own.add(node);
                premises.doors.add(URI.create(node.url()));
            }
            return premises;
        } catch (RuntimeException failure) {
            premises.close();
            throw failure;
        }
    }

    /** Where they are asked. */
    List<URI> doors() {
        return List.copyOf(doors);
    }

    /** How many deadlocks there were so far; 0 if the database is not ours to ask. */
    long deadlocks() {
        return database == null ? 0 : database.deadlocks();
    }

    /** Whether deadlocks are known. */
    boolean ours() {
        return database != null;
    }

    /** What they have written about locks that they did not get. */
    List<String> lockedOut() {
        return own.stream().flatMap(node -> node.said(LOCKED_OUT).stream()).toList();
    }

    @Override
    public void close() {
        own.forEach(OwnWaybill::close);
        if (database != null) {
            database.close();
        }
    }
}
