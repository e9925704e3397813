package org.waybill.benchmark.olist;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.Complaint;

/** Puts orders together from the tables that know something about them. */
final class OrderReader {

    private final Rows rows;
    private final Map<String, Place.Point> centers;
    private final Map<String, List<NamedCsvRecord>> items;
    private final Map<String, NamedCsvRecord> customers;
    private final Map<String, BigDecimal> paid;

    OrderReader(Rows rows, Map<String, Place.Point> centers) {
        this.rows = rows;
        this.centers = centers;
        this.items =
                rows.of("olist_order_items_dataset", row -> row).stream()
                        .collect(Collectors.groupingBy(row -> row.getField("order_id")));
        this.customers =
                rows.of("olist_customers_dataset", row -> row).stream()
                        .collect(Collectors.toMap(row -> row.getField("customer_id"), row -> row));
        this.paid =
                rows.of("olist_order_payments_dataset", row -> row).stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.getField("order_id"),
                                        row -> new BigDecimal(row.getField("payment_value")),
                                        BigDecimal::add));
    }

    /** The earliest orders; of one instant, as the file has them. */
    List<OlistOrder> read(int limit) {
        return rows.of("olist_orders_dataset", this::order).stream()
                .sorted(Comparator.comparing(OlistOrder::purchased))
                .limit(limit)
                .toList();
    }

    private OlistOrder order(NamedCsvRecord row) {
        var id = row.getField("order_id");
        var customer = customers.get(row.getField("customer_id"));
        if (customer == null) {
            throw new Complaint("Nothing is known about the customer of order %s.".formatted(id));
        }
        var ordered = items.getOrDefault(id, List.of());
        return new OlistOrder(
                id,
                row.getField("customer_id"),
                customer.getField("customer_unique_id"),
                home(customer),
                OlistStatus.parse(row.getField("order_status")),
                Objects.requireNonNull(instant(row, "order_purchase_timestamp")),
                instant(row, "order_approved_at"),
                instant(row, "order_delivered_carrier_date"),
                instant(row, "order_delivered_customer_date"),
                Objects.requireNonNull(instant(row, "order_estimated_delivery_date")),
                ordered.stream()
                        .map(item -> instant(item, "shipping_limit_date"))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                cents(paid.getOrDefault(id, BigDecimal.ZERO)),
                lines(ordered));
    }

    private Place home(NamedCsvRecord customer) {
        var zip = customer.getField("customer_zip_code_prefix");
        return new Place(
                zip,
                customer.getField("customer_city"),
                customer.getField("customer_state"),
                centers.get(zip));
    }

    private static @Nullable Instant instant(NamedCsvRecord row, String name) {
        return Times.parse(row.getField(name));
    }

    /** Every row is one unit: rows of one product from one seller are a line. */
    static List<OlistOrder.OlistLine> lines(List<NamedCsvRecord> items) {
        var groups = new LinkedHashMap<String, List<NamedCsvRecord>>();
        items.stream()
                .sorted(
                        Comparator.comparingInt(
                                row -> Integer.parseInt(row.getField("order_item_id"))))
                .forEach(
                        row ->
                                groups.computeIfAbsent(
                                                row.getField("product_id")
                                                        + row.getField("seller_id"),
                                                key -> new ArrayList<>())
                                        .add(row));
        return groups.values().stream().map(OrderReader::line).toList();
    }

    private static OlistOrder.OlistLine line(List<NamedCsvRecord> group) {
        var first = group.getFirst();
        return new OlistOrder.OlistLine(
                first.getField("order_item_id"),
                first.getField("product_id"),
                first.getField("seller_id"),
                group.size(),
                cents(new BigDecimal(first.getField("price"))));
    }

    private static long cents(BigDecimal reais) {
        return reais.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
