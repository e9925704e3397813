package org.waybill.projection.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;
import org.waybill.domain.channel.ChannelEvent;
import org.waybill.domain.location.LocationEvent;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.ProductEvent;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.projection.Intake;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.configuration.ConfigurationTables;
import org.waybill.store.RecordedEvent;

/**
 * Everything an answer about availability is made of. Stock and configuration stand at one
 * position, so that no answer mixes two moments.
 */
@Component
@ProcessingGroup(AvailabilityProjection.AVAILABILITY)
public class AvailabilityProjection extends Projection {

    /** Its name. */
    public static final String AVAILABILITY = "availability";

    private final StockTables stocks;
    private final ConfigurationTables configuration;
    private final ViolationTable violations;

    public AvailabilityProjection(
            ProjectionPositions positions,
            Intake intake,
            StockTables stocks,
            ConfigurationTables configuration,
            ViolationTable violations) {
        super(
                AVAILABILITY,
                positions,
                intake,
                Set.of(
                        StockEvent.class,
                        LocationEvent.class,
                        ChannelEvent.class,
                        ProductEvent.class));
        this.stocks = stocks;
        this.configuration = configuration;
        this.violations = violations;
    }

    /** Since 2, events that broke an invariant are noted; since 3, changes of configuration. */
    @Override
    public int meaning() {
        return 3;
    }

    @Override
    public List<String> tables() {
        return Stream.of(ConfigurationTables.NAMES, StockTables.NAMES, List.of(ViolationTable.NAME))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected void project(List<RecordedEvent> events) {
        configuration.project(events);
        var before = stocks.known(skus(events));
        var after = new HashMap<>(before.all());
        var touched = new HashMap<Sku, Set<LocationId>>();
        var watch = violations.watch();
        for (var event : events) {
            if (event.payload() instanceof StockEvent change) {
                var was = after.getOrDefault(change.sku(), Stock.NONE);
                var is = was.evolve(change);
                after.put(change.sku(), is);
                if (change.location() != null) {
                    touched.computeIfAbsent(change.sku(), sku -> new TreeSet<>())
                            .add(change.location());
                }
                watch.step(event, was, change, is);
            }
        }
        watch.write();
        stocks.save(before, after, touched);
    }

    private static Set<Sku> skus(List<RecordedEvent> events) {
        var skus = new TreeSet<Sku>();
        for (var event : events) {
            if (event.payload() instanceof StockEvent change) {
                skus.add(change.sku());
            }
        }
        return skus;
    }
}
