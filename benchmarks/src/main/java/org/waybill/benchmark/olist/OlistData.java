package org.waybill.benchmark.olist;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The data set, or the beginning of it.
 *
 * @param orders in the order they were placed
 * @param products those that are ordered
 * @param sellers those that are ordered from
 */
public record OlistData(
        List<OlistOrder> orders, List<OlistProduct> products, List<OlistSeller> sellers) {

    public OlistData {
        orders = List.copyOf(orders);
        products = List.copyOf(products);
        sellers = List.copyOf(sellers);
    }

    /**
     * Reads a folder.
     *
     * @param limit at most so many orders, the earliest
     */
    public static OlistData read(Path folder, int limit) {
        var rows = new Rows(folder);
        var centers = centers(rows);
        var orders = new OrderReader(rows, centers).read(limit);
        var lines = orders.stream().flatMap(order -> order.lines().stream()).toList();
        var skus = lines.stream().map(OlistOrder.OlistLine::product).collect(Collectors.toSet());
        var ids = lines.stream().map(OlistOrder.OlistLine::seller).collect(Collectors.toSet());
        return new OlistData(orders, products(rows, skus), sellers(rows, ids, centers));
    }

    private static Map<String, Place.Point> centers(Rows rows) {
        return rows
                .of(
                        "olist_geolocation_zip_centroids",
                        row ->
                                Map.entry(
                                        row.getField("geolocation_zip_code_prefix"),
                                        new Place.Point(
                                                Double.parseDouble(row.getField("geolocation_lat")),
                                                Double.parseDouble(
                                                        row.getField("geolocation_lng")))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<OlistProduct> products(Rows rows, Set<String> wanted) {
        var english =
                rows
                        .of(
                                "product_category_name_translation",
                                row -> Map.entry(row.getField(0), row.getField(1)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return wanted(
                rows.of("olist_products_dataset", row -> OlistProduct.of(row, english)),
                OlistProduct::id,
                wanted);
    }

    private static List<OlistSeller> sellers(
            Rows rows, Set<String> wanted, Map<String, Place.Point> centers) {
        return wanted(
                rows.of(
                        "olist_sellers_dataset",
                        row -> {
                            var zip = row.getField("seller_zip_code_prefix");
                            var place =
                                    new Place(
                                            zip,
                                            row.getField("seller_city"),
                                            row.getField("seller_state"),
                                            centers.get(zip));
                            return new OlistSeller(row.getField("seller_id"), place);
                        }),
                OlistSeller::id,
                wanted);
    }

    private static <T> List<T> wanted(List<T> all, Function<T, String> id, Set<String> wanted) {
        var left = new HashSet<>(wanted);
        return all.stream().filter(one -> left.remove(id.apply(one))).toList();
    }
}
