package org.waybill.command.product;

import static org.waybill.command.imports.Column.Content.FLAG;
import static org.waybill.command.imports.Column.Content.LIST;
import static org.waybill.command.imports.Column.Content.PARTS;
import static org.waybill.command.imports.Column.Content.TEXT;
import static org.waybill.command.imports.Column.Content.WHOLE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.waybill.command.http.Id;
import org.waybill.command.http.StrictReader;
import org.waybill.command.imports.Column;
import org.waybill.command.imports.Nested;
import org.waybill.command.imports.RowKind;
import org.waybill.command.network.Configuration;
import org.waybill.command.network.Known;
import org.waybill.domain.product.ProductCommand.DefineProduct;
import org.waybill.domain.product.Sku;
import tools.jackson.databind.node.ObjectNode;

/** Files of products. A kit stands behind its components. */
@Component
class ProductRows implements RowKind<ProductRows.Row> {

    private final StrictReader strict;
    private final Known known;
    private final Configuration configuration;

    ProductRows(StrictReader strict, Known known, Configuration configuration) {
        this.strict = strict;
        this.known = known;
        this.configuration = configuration;
    }

    /** A product: what would be put to its address. */
    record Row(@Id String sku, @Valid @NotNull ProductBody body) {}

    @Override
    public String name() {
        return "products";
    }

    @Override
    public Class<Row> form() {
        return Row.class;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("sku", TEXT),
                Column.required("name", TEXT),
                Column.optional("massGrams", WHOLE),
                Column.optional("length", WHOLE, "dimensionsMm", "length"),
                Column.optional("width", WHOLE, "dimensionsMm", "width"),
                Column.optional("height", WHOLE, "dimensionsMm", "height"),
                Column.optional("tracked", FLAG),
                Column.optional("gtin", TEXT),
                Column.optional("orderMinimum", WHOLE),
                Column.optional("orderMaximum", WHOLE),
                Column.optional("backorderMode", TEXT, "backorder", "mode"),
                Column.optional("backorderLimit", WHOLE, "backorder", "limit"),
                Column.optional("components", PARTS),
                Column.optional("categories", LIST),
                Column.optional("hazmat", TEXT));
    }

    @Override
    public Row read(ObjectNode row) {
        var read = Nested.read(strict, row, "sku", Row.class);
        ProductChecks.itself(read.body());
        return read;
    }

    @Override
    public Place place(Row row) {
        return new Place("", row.sku(), null);
    }

    /** What a kit is made of may stand before it, and must not change its mind behind it. */
    @Override
    public boolean alone(Row row) {
        return row.body().components() != null && !row.body().components().isEmpty();
    }

    @Override
    public DefineProduct command(Row row, Instant now) {
        ProductChecks.components(row.sku(), row.body(), this::kit);
        return new DefineProduct(new Sku(row.sku()), row.body().profile());
    }

    private boolean kit(String sku, String pointer) {
        return known.product(new Sku(sku), pointer).kit();
    }

    @Override
    public Trial<Row> trial() {
        // Of the rows so far, whether each is a kit.
        Map<String, Boolean> kits = new ConcurrentHashMap<>();
        return (row, now) -> {
            ProductChecks.components(
                    row.sku(),
                    row.body(),
                    (sku, pointer) -> {
                        var tried = kits.get(sku);
                        return tried == null ? kit(sku, pointer) : tried;
                    });
            var wanted = row.body().profile();
            kits.put(row.sku(), wanted.kit());
            return !wanted.equals(configuration.product(new Sku(row.sku())));
        };
    }
}
