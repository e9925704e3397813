package org.waybill.projection.stock;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.product.Sku;
import org.waybill.projection.Answer;
import org.waybill.projection.Snapshots;
import org.waybill.projection.configuration.ConfigurationMemory;
import org.waybill.store.Gatherer;

/**
 * The network as the tables tell it. Who asks at the same time is answered from one snapshot of the
 * database.
 */
@Component
public class PresentNetwork implements AutoCloseable {

    private static final int MOST = 64;

    private final StockTables stocks;
    private final ConfigurationMemory configuration;
    private final Gatherer<Asked, Answer<LoadedNetwork>> asking;

    public PresentNetwork(
            Snapshots snapshots, StockTables stocks, ConfigurationMemory configuration) {
        this.stocks = stocks;
        this.configuration = configuration;
        this.asking =
                Gatherer.shared(
                        "availability-reader",
                        MOST,
                        all -> snapshots.read(AVAILABILITY, () -> load(all)));
    }

    private record Asked(Collection<Sku> skus, @Nullable ChannelId channel) {}

    /** What there is to know about SKUs for a channel. */
    Answer<LoadedNetwork> of(Collection<Sku> skus, ChannelId channel) {
        return Objects.requireNonNull(asking.ask(new Asked(skus, channel)));
    }

    /** What there is to know about a SKU at locations. */
    Answer<LoadedNetwork> of(Sku sku) {
        return Objects.requireNonNull(asking.ask(new Asked(List.of(sku), null)));
    }

    private LoadedNetwork load(List<Asked> all) {
        var skus = new TreeSet<Sku>();
        var channels = new TreeSet<ChannelId>();
        for (var asked : all) {
            skus.addAll(asked.skus());
            if (asked.channel() != null) {
                channels.add(asked.channel());
            }
        }
        var configured = configuration.read(channels, skus);
        for (var product : configured.products().values()) {
            product.components().forEach(part -> skus.add(part.sku()));
        }
        return new LoadedNetwork(configured, stocks.known(skus).all());
    }

    @Override
    public void close() {
        asking.close();
    }
}
