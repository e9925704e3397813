package org.waybill.projection.configuration;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.waybill.domain.channel.ChannelEvent;
import org.waybill.domain.channel.ChannelEvent.ChannelDefined;
import org.waybill.domain.location.LocationEvent;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.product.ProductEvent;
import org.waybill.domain.product.ProductEvent.ProductDefined;
import org.waybill.projection.json.Documents;
import org.waybill.store.RecordedEvent;

/** Keeps what is configured. */
@Component
public class ConfigurationTables {

    /** What it keeps it in. */
    public static final List<String> NAMES =
            List.of("projections.location", "projections.channel", "projections.product");

    private final EntityManager entities;
    private final Documents documents;

    public ConfigurationTables(EntityManager entities, Documents documents) {
        this.entities = entities;
        this.documents = documents;
    }

    /** Brings the tables up to date with these events, in the current transaction. */
    public void project(List<RecordedEvent> events) {
        events.forEach(event -> take(event.payload()));
        entities.flush();
    }

    private void take(Object payload) {
        switch (payload) {
            case LocationEvent event -> location(event);
            case ChannelEvent event -> channel(event);
            case ProductEvent event -> product(event);
            default -> {
                // It configures nothing.
            }
        }
    }

    private void location(LocationEvent event) {
        switch (event) {
            case LocationDefined(var id, var profile) ->
                    row(LocationRow.class, id.value(), () -> new LocationRow(id))
                            .define(profile, documents.write(profile));
        }
    }

    private void channel(ChannelEvent event) {
        switch (event) {
            case ChannelDefined(var id, var profile) ->
                    row(ChannelRow.class, id.value(), () -> new ChannelRow(id))
                            .define(profile, documents.write(profile));
        }
    }

    private void product(ProductEvent event) {
        switch (event) {
            case ProductDefined(var sku, var profile) ->
                    row(ProductRow.class, sku.value(), () -> new ProductRow(sku))
                            .define(profile, documents.write(profile));
        }
    }

    private <T> T row(Class<T> type, String id, Supplier<T> first) {
        var found = entities.find(type, id);
        if (found != null) {
            return found;
        }
        var row = first.get();
        entities.persist(row);
        return row;
    }
}
