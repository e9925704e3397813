package org.waybill.integration.axonserver;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose turn it is to hand events on, by the database's clock, and how far that has come. Two at a
 * time would do no harm, but work for nothing.
 */
final class Turn {

    /** After that silence it is another one's. */
    static final Duration SILENCE = Duration.ofSeconds(20);

    private static final String DESTINATION = "axon-server";

    private final JdbcClient sql;
    private final String owner;

    /**
     * @param owner who we are; who comes back under the same name goes on at once
     */
    Turn(DataSource dataSource, String owner) {
        this.sql = JdbcClient.create(dataSource);
        this.owner = owner;
    }

    /** Takes the turn; the position that was come to, or empty if it is another one's. */
    Optional<Long> take() {
        return sql.sql(
                        """
                        insert into integrations.forwarding as f (destination, position, owner, owned_until)
                        values (?, 0, ?, clock_timestamp() + make_interval(secs => ?))
                        on conflict (destination) do update
                            set owner = excluded.owner, owned_until = excluded.owned_until
                            where f.owner is null or f.owner = excluded.owner
                                or f.owned_until < clock_timestamp()
                        returning position
                        """)
                .params(DESTINATION, owner, SILENCE.toSeconds())
                .query(Long.class)
                .optional();
    }

    /** Notes that all is well up to a position; false if the turn has been lost. */
    boolean keep(long position) {
        return sql.sql(
                                """
                                update integrations.forwarding
                                set position = ?, trouble = null,
                                    owned_until = clock_timestamp() + make_interval(secs => ?)
                                where destination = ? and owner = ?
                                """)
                        .params(position, SILENCE.toSeconds(), DESTINATION, owner)
                        .update()
                > 0;
    }

    /** Leaves the turn to another. */
    void leave() {
        sql.sql(
                        "update integrations.forwarding set owner = null, owned_until = null"
                                + " where destination = ? and owner = ?")
                .params(DESTINATION, owner)
                .update();
    }

    /** Leaves the turn to another, who may have more luck. */
    void leave(String trouble) {
        sql.sql(
                        "update integrations.forwarding set owner = null, owned_until = null,"
                                + " trouble = ? where destination = ? and owner = ?")
                .params(trouble, DESTINATION, owner)
                .update();
    }

    /** How far it has come, whoever's turn it is. */
    ForwardingProgress progress() {
        return sql.sql(
                        "select position, trouble from integrations.forwarding where destination = ?")
                .param(DESTINATION)
                .query((row, number) -> new ForwardingProgress(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(ForwardingProgress.NOTHING);
    }
}
