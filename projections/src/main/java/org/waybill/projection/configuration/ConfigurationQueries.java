package org.waybill.projection.configuration;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.product.ProductProfile;
import org.waybill.projection.Answer;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.Snapshots;
import org.waybill.projection.json.Documents;

/** Answers what is configured. */
@Component
public class ConfigurationQueries {

    private final Snapshots snapshots;
    private final EntityManager entities;
    private final Documents documents;

    public ConfigurationQueries(Snapshots snapshots, EntityManager entities, Documents documents) {
        this.snapshots = snapshots;
        this.entities = entities;
        this.documents = documents;
    }

    /** The location with this id. */
    public Answer<LocationView> location(String id) {
        return one("location", LocationRow.class, id).map(this::view);
    }

    /** The locations, in order of their ids. */
    public Answer<Page<LocationView>> locations(@Nullable Cursor after, int limit) {
        var rows = list("location", LocationRow.class, LocationRow::location, after, limit);
        return rows.map(page -> page.map(this::view));
    }

    /** The channel with this id. */
    public Answer<ChannelView> channel(String id) {
        return one("channel", ChannelRow.class, id).map(this::view);
    }

    /** The channels, in order of their ids. */
    public Answer<Page<ChannelView>> channels(@Nullable Cursor after, int limit) {
        var rows = list("channel", ChannelRow.class, ChannelRow::channel, after, limit);
        return rows.map(page -> page.map(this::view));
    }

    /** The product with this SKU. */
    public Answer<ProductView> product(String sku) {
        return one("product", ProductRow.class, sku).map(this::view);
    }

    /** The products, in order of their SKUs. */
    public Answer<Page<ProductView>> products(@Nullable Cursor after, int limit) {
        var rows = list("sku", ProductRow.class, ProductRow::sku, after, limit);
        return rows.map(page -> page.map(this::view));
    }

    private LocationView view(LocationRow row) {
        var profile = documents.read(row.profile(), LocationProfile.class);
        return LocationView.of(row.location(), profile, row.version());
    }

    private ChannelView view(ChannelRow row) {
        var profile = documents.read(row.profile(), ChannelProfile.class);
        return ChannelView.of(row.channel(), profile, row.version());
    }

    private ProductView view(ProductRow row) {
        var profile = documents.read(row.profile(), ProductProfile.class);
        return ProductView.of(row.sku(), profile, row.version());
    }

    private <T> Answer<T> one(String area, Class<T> type, String id) {
        return snapshots.read(
                AVAILABILITY,
                () -> {
                    var row = entities.find(type, id);
                    if (row == null) {
                        var detail = "There is no %s %s.".formatted(area, id);
                        throw new RejectedException(Rejection.notFound(area + ".unknown", detail));
                    }
                    return row;
                });
    }

    private <T> Answer<Page<T>> list(
            String key, Class<T> type, Function<T, String> id, @Nullable Cursor after, int limit) {
        var query =
                "from %s r where r.%s > :after order by r.%2$s"
                        .formatted(type.getSimpleName(), key);
        return snapshots.read(
                AVAILABILITY,
                () -> {
                    List<T> rows =
                            entities.createQuery(query, type)
                                    .setParameter("after", after == null ? "" : after.key(0))
                                    .setMaxResults(limit + 1)
                                    .getResultList();
                    return Page.of(rows, limit, row -> Cursor.after(id.apply(row)));
                });
    }
}
