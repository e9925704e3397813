package org.waybill.command.location;

import static org.waybill.command.imports.Column.Content.DECIMAL;
import static org.waybill.command.imports.Column.Content.FLAG;
import static org.waybill.command.imports.Column.Content.TEXT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waybill.command.http.Id;
import org.waybill.command.http.StrictReader;
import org.waybill.command.imports.Column;
import org.waybill.command.imports.Nested;
import org.waybill.command.imports.RowKind;
import org.waybill.command.network.Configuration;
import org.waybill.domain.location.LocationCommand.DefineLocation;
import org.waybill.domain.location.LocationId;
import tools.jackson.databind.node.ObjectNode;

/** Files of locations. */
@Component
class LocationRows implements RowKind<LocationRows.Row> {

    private final StrictReader strict;
    private final Configuration configuration;

    LocationRows(StrictReader strict, Configuration configuration) {
        this.strict = strict;
        this.configuration = configuration;
    }

    /** A location: what would be put to its address. */
    record Row(@Id String id, @Valid @NotNull LocationBody body) {}

    @Override
    public String name() {
        return "locations";
    }

    @Override
    public Class<Row> form() {
        return Row.class;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id", TEXT),
                Column.required("name", TEXT),
                Column.required("type", TEXT),
                Column.optional("country", TEXT, "address", "country"),
                Column.optional("postalCode", TEXT, "address", "postalCode"),
                Column.optional("region", TEXT, "address", "region"),
                Column.optional("city", TEXT, "address", "city"),
                Column.optional("line1", TEXT, "address", "line1"),
                Column.optional("lat", DECIMAL, "geo", "lat"),
                Column.optional("lon", DECIMAL, "geo", "lon"),
                Column.required("timeZone", TEXT),
                Column.optional("shipping", FLAG),
                Column.optional("pickup", FLAG),
                Column.optional("enabled", FLAG));
    }

    @Override
    public Row read(ObjectNode row) {
        return Nested.read(strict, row, "id", Row.class);
    }

    @Override
    public Place place(Row row) {
        return new Place("", row.id(), null);
    }

    @Override
    public DefineLocation command(Row row, Instant now) {
        return new DefineLocation(new LocationId(row.id()), row.body().profile());
    }

    @Override
    public Trial<Row> trial() {
        return (row, now) ->
                !row.body().profile().equals(configuration.location(new LocationId(row.id())));
    }
}
