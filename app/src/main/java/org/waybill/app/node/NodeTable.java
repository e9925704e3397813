package org.waybill.app.node;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which processes are alive, by the database's clock: each says so again and again. */
final class NodeTable {

    /** For how long one is believed to be alive that has gone silent. */
    static final Duration SILENCE = Duration.ofSeconds(4);

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final JdbcClient sql;

    NodeTable(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** A process that is alive. */
    record Node(String name, Role role) {}

    void here(Node node) {
        sql.sql(
                        """
                        insert into event_store.node (name, role, seen_at) values (?, ?, clock_timestamp())
                        on conflict (name) do update set role = excluded.role, seen_at = excluded.seen_at
                        """)
                .params(node.name(), node.role().name())
                .update();
        sql.sql(
                        "delete from event_store.node where seen_at < clock_timestamp() - make_interval(secs => ?)")
                .param(FORGOTTEN.toSeconds())
                .update();
    }

    void gone(String name) {
        sql.sql("delete from event_store.node where name = ?").param(name).update();
    }

    /** In the order of their names, which is the same for everyone. */
    List<Node> alive() {
        return sql.sql(
                        """
                        select name, role from event_store.node
                        where seen_at > clock_timestamp() - make_interval(secs => ?) order by name collate "C"
                        """)
                .param(SILENCE.toSeconds())
                .query((row, number) -> new Node(row.getString(1), Role.valueOf(row.getString(2))))
                .list();
    }
}
