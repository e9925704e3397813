package org.waybill.projection.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.product.Sku;

/** Remembers what audits found, until it is gone and after. */
@Component
public class FindingTable {

    /** So many of an audit are told. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    public FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes what is wrong with some SKUs; what was wrong with them before and is not among it has
     * gone.
     */
    void looked(String audit, Collection<Sku> skus, List<Finding> findings) {
        findings.forEach(finding -> add(audit, finding));
        jdbc.sql(
                        """
                        update projections.audit_finding set gone_at = clock_timestamp()
                        where gone_at is null and sku = any(?) and (sku, subject, place) not in
                            (select * from unnest(?::text[], ?::text[], ?::text[]))
                        """)
                .param(skus.stream().map(Sku::value).toArray(String[]::new))
                .param(texts(findings, finding -> finding.sku().value()))
                .param(texts(findings, finding -> finding.subject().name()))
                .param(texts(findings, Finding::place))
                .update();
    }

    private static String[] texts(List<Finding> findings, Function<Finding, String> part) {
        return findings.stream().map(part).toArray(String[]::new);
    }

    private void add(String audit, Finding finding) {
        jdbc.sql(
                        """
                        insert into projections.audit_finding (audit_id, sku, subject, place, detail,
                            found, expected, position, event, found_at)
                        values (:audit, :sku, :subject, :place, :detail, :found, :expected, :position,
                            :event, clock_timestamp())
                        on conflict (audit_id, sku, subject, place) do update set
                            detail = excluded.detail, found = excluded.found,
                            expected = excluded.expected, position = excluded.position,
                            event = excluded.event, gone_at = null,
                            found_at = case when audit_finding.gone_at is null
                                then audit_finding.found_at else excluded.found_at end
                        """)
                .param("audit", audit)
                .param("sku", finding.sku().value())
                .param("subject", finding.subject().name())
                .param("place", finding.place())
                .param("detail", finding.detail())
                .param("found", finding.found())
                .param("expected", finding.expected())
                .param("position", finding.position())
                .param("event", finding.event())
                .update();
    }

    /** How many things are wrong, whichever audits found them. */
    long open() {
        return jdbc.sql(
                        "select count(distinct (sku, subject, place))"
                                + " from projections.audit_finding where gone_at is null")
                .query(Long.class)
                .single();
    }

    /** Some SKUs with which something is wrong. */
    List<Sku> suspects(int most) {
        return jdbc.sql(
                        "select distinct sku from projections.audit_finding"
                                + " where gone_at is null order by sku limit ?")
                .param(most)
                .query((row, number) -> new Sku(row.getString(1)))
                .list();
    }

    /** How much an audit found. */
    long count(String audit) {
        return jdbc.sql("select count(*) from projections.audit_finding where audit_id = ?")
                .param(audit)
                .query(Long.class)
                .single();
    }

    /** What an audit found; the first of it, where it is much. */
    List<FindingView> of(String audit) {
        return jdbc.sql(
                        "select * from projections.audit_finding where audit_id = ?"
                                + " order by sku, subject, place limit ?")
                .params(audit, MOST)
                .query((row, number) -> view(row))
                .list();
    }

    private static FindingView view(ResultSet row) throws SQLException {
        var gone = row.getObject("gone_at", OffsetDateTime.class);
        return new FindingView(
                row.getString("sku"),
                row.getString("subject"),
                row.getString("place"),
                row.getString("detail"),
                row.getLong("found"),
                row.getLong("expected"),
                row.getLong("position"),
                row.getObject("event", Long.class),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                gone == null ? null : gone.toInstant());
    }
}
