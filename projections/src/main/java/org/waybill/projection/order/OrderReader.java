package org.waybill.projection.order;

import static org.waybill.projection.order.OrderProjection.ORDERS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderDossier;
import org.waybill.projection.Answer;
import org.waybill.projection.Snapshots;
import org.waybill.projection.json.Documents;
import org.waybill.store.Gatherer;

/** Reads single orders. Who asks at the same time is answered from one snapshot of the database. */
@Component
public class OrderReader implements AutoCloseable {

    private static final int MOST = 64;

    private final JdbcTemplate jdbc;
    private final Documents documents;
    private final Gatherer<String, Answer<Map<String, List<Found>>>> asking;

    public OrderReader(Snapshots snapshots, JdbcTemplate jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.asking =
                Gatherer.shared(
                        "order-reader", MOST, all -> snapshots.read(ORDERS, () -> load(all)));
    }

    private record Found(String channel, String document) {}

    /**
     * The order a channel gave a number.
     *
     * @param channel may be left open while only one has an order of that number
     */
    Answer<OrderDossier> order(String number, @Nullable String channel) {
        return Objects.requireNonNull(asking.ask(number))
                .map(found -> found.getOrDefault(number, List.of()))
                .map(found -> Numbers.only(of(found, channel), number))
                .map(found -> documents.read(found.document(), OrderDossier.class));
    }

    private static List<Found> of(List<Found> all, @Nullable String channel) {
        return all.stream()
                .filter(one -> channel == null || one.channel().equals(channel))
                .toList();
    }

    private Map<String, List<Found>> load(List<String> numbers) {
        var found = new HashMap<String, List<Found>>();
        jdbc.query(
                "select order_id, channel, document from order_dossier where order_id = any(?)",
                row -> {
                    found.computeIfAbsent(row.getString(1), number -> new ArrayList<>())
                            .add(new Found(row.getString(2), row.getString(3)));
                },
                (Object) numbers.toArray(String[]::new));
        return found;
    }

    @Override
    public void close() {
        asking.close();
    }
}
