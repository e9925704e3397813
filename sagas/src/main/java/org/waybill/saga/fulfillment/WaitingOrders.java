package org.waybill.saga.fulfillment;

import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.saga.Processes;

/** The orders that wait for supply, by what they wait for. */
@Component
public class WaitingOrders {

    /**
     * An order that will be tried anyway, and has not begun to, sees the newest supply by itself.
     */
    private static final String NOT_TRIED_ANYWAY =
            """
            not exists (
                select 1 from sagas.pending_command c where c.process = w.process
                and c.type = 'order.SourceOrder' and c.attempts = 0)
            """;

    private static final String ANY = WaitingOrders.class.getName() + ".any";

    private final Processes processes;
    private final JdbcClient sql;

    WaitingOrders(DataSource dataSource, Processes processes) {
        this.processes = processes;
        this.sql = JdbcClient.create(dataSource);
    }

    /** Notes what an order waits for after an event. */
    void note(OrderKey order, FulfillmentState state) {
        var awaited = state.awaited().stream().map(Sku::value).toArray(String[]::new);
        forget(order, awaited);
        var since = state.waitingSince();
        if (awaited.length > 0 && since != null) {
            CurrentUnitOfWork.ifStarted(unit -> unit.root().resources().remove(ANY));
            sql.sql(
                            """
                            with mine as (select nextval('sagas.waiting_place') as place)
                            insert into sagas.waiting (process, sku, since, place)
                            select ?, sku, ?, mine.place from mine, unnest(?::text[]) as sku
                            on conflict (process, sku) do nothing
                            """)
                    .params(order.address(), since.atOffset(ZoneOffset.UTC), awaited)
                    .update();
        }
    }

    private void forget(OrderKey order, String[] butNot) {
        sql.sql("delete from sagas.waiting where process = ? and sku <> all(?::text[])")
                .params(order.address(), butNot)
                .update();
    }

    /** The oldest ones that wait for a SKU. */
    List<OrderKey> oldest(Sku sku, long most) {
        if (!anyWaits()) {
            return List.of();
        }
        processes.flush();
        return sql.sql(
                        "select process from sagas.waiting w where sku = ? and "
                                + NOT_TRIED_ANYWAY
                                + " order by since, place limit ?")
                .params(sku.value(), most)
                .query((row, number) -> order(row.getString(1)))
                .list();
    }

    /** The oldest ones, whatever they wait for. */
    public List<OrderKey> oldest(long most) {
        processes.flush();
        return sql.sql(
                        "select process from sagas.waiting w where "
                                + NOT_TRIED_ANYWAY
                                + " group by since, place, process order by since, place limit ?")
                .params(most)
                .query((row, number) -> order(row.getString(1)))
                .list();
    }

    /** Asked once for a batch of events, and again when the batch itself has let somebody wait. */
    private boolean anyWaits() {
        return CurrentUnitOfWork.map(
                        unit -> unit.root().<Boolean>getOrComputeResource(ANY, key -> exists()))
                .orElseGet(this::exists);
    }

    private boolean exists() {
        return sql.sql("select exists (select 1 from sagas.waiting)").query(Boolean.class).single();
    }

    private static OrderKey order(String process) {
        return new OrderKey(process.substring("order:".length()));
    }
}
