package org.waybill.projection.rebuild;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.projection.Projection;

/**
 * The tables of a projection a second time, in a schema of their own, where nobody reads them. Keys
 * are there from the start, since rows are written by them; other indexes come when all is in.
 */
final class Shadow {

    private static final String LIVE = "projections";
    private static final String LETTERS = "dead_letter";

    private final JdbcTemplate jdbc;
    private final String projection;
    private final String schema;
    private final List<String> tables;

    Shadow(JdbcTemplate jdbc, Projection projection) {
        this.jdbc = jdbc;
        this.projection = projection.name();
        this.schema = "projections_next_" + projection.name();
        this.tables = projection.tables();
    }

    /** A table's name, as one that is read. */
    static String live(String table) {
        return LIVE + "." + table;
    }

    /** The same table here. */
    String here(String table) {
        return schema + "." + table;
    }

    /** Makes the tables, empty; what was discarded is passed over here too. */
    void create() {
        drop();
        jdbc.execute("create schema " + schema);
        jdbc.execute(
                "create table %s (like %s including all)".formatted(here(LETTERS), live(LETTERS)));
        copy(live(LETTERS), here(LETTERS), "discarded_at is not null");
        for (var table : tables) {
            jdbc.execute(
                    "create table %s (like %s including all excluding indexes)"
                            .formatted(here(table), live(table)));
            jdbc.query(
                            "select conname, pg_get_constraintdef(oid) from pg_constraint"
                                    + " where conrelid = ?::regclass and contype = 'p'",
                            (row, number) ->
                                    "alter table %s add constraint %s %s"
                                            .formatted(
                                                    here(table),
                                                    row.getString(1),
                                                    row.getString(2)),
                            live(table))
                    .forEach(jdbc::execute);
        }
    }

    /** Makes the indexes that do not serve a constraint, and looks at how values are spread. */
    void index() {
        for (var table : tables) {
            jdbc.queryForList(
                            "select pg_get_indexdef(i.indexrelid) from pg_index i"
                                    + " where i.indrelid = ?::regclass and not i.indisprimary",
                            String.class,
                            live(table))
                    .forEach(
                            definition ->
                                    jdbc.execute(
                                            definition.replace(
                                                    " ON " + live(table) + " ",
                                                    " ON " + here(table) + " ")));
            jdbc.execute("analyze " + here(table));
        }
    }

    /** Lets the current transaction mean these tables. What a crash takes is made again anyway. */
    void use() {
        jdbc.execute("set local search_path to " + schema);
        jdbc.execute("set local synchronous_commit to off");
    }

    /**
     * Puts these tables in the place of those that are read, in the current transaction; gives up
     * if somebody reads on and on, because whoever comes later waits behind us.
     */
    void exchange() {
        jdbc.execute("set local lock_timeout = '100ms'");
        var all = tables.stream().map(Shadow::live).collect(Collectors.joining(", "));
        jdbc.execute("lock table " + all + " in access exclusive mode");
        jdbc.execute("drop table " + all);
        jdbc.update("delete from %s where projection = ?".formatted(live(LETTERS)), projection);
        copy(here(LETTERS), live(LETTERS), "true");
        tables.forEach(
                table -> jdbc.execute("alter table %s set schema %s".formatted(here(table), LIVE)));
    }

    private void copy(String from, String to, String which) {
        var sql = "insert into %s select * from %s where projection = ? and %s";
        jdbc.update(sql.formatted(to, from, which), projection);
    }

    /** Leaves nothing behind. */
    void drop() {
        jdbc.execute("drop schema if exists " + schema + " cascade");
    }
}
