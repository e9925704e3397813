package org.waybill.command.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.carrier.Carrier;
import org.waybill.domain.carrier.CarrierEvent;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.carrier.CarrierProfile;
import org.waybill.domain.carrier.SimulatedCarriers;
import org.waybill.domain.channel.Channel;
import org.waybill.domain.channel.ChannelEvent;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.Location;
import org.waybill.domain.location.LocationEvent;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationOperations;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.product.Product;
import org.waybill.domain.product.ProductEvent;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.RoutingEvent;
import org.waybill.domain.routing.RuleBook;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/**
 * Locations, channels, products and carriers as they are configured now, folded from the log. What
 * is known is kept in memory and forgotten when the log says that it changed, before the one who
 * changed it is answered.
 */
@Component
public class Configuration {

    private static final int MOST_KEPT = 200_000;
    private static final String CARRIERS = "carrier:";

    private final EventLog log;
    private final Cache<String, Object> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final AtomicLong changes = new AtomicLong();

    Configuration(EventLog log) {
        this.log = log;
        log.listen(events -> events.forEach(event -> forget(event.aggregateId())));
    }

    private void forget(String address) {
        kept.invalidate(address);
        if (address.startsWith("location:") || address.startsWith("channel:")) {
            changes.incrementAndGet();
        }
        if (address.startsWith(CARRIERS)) {
            kept.invalidate(CARRIERS);
        }
    }

    /** How often a location or a channel was configured while this process ran. */
    long changes() {
        return changes.get();
    }

    /** A location's profile; null if it was never defined. */
    public @Nullable LocationProfile location(LocationId id) {
        return fold(id.address(), Location.UNDEFINED, LocationEvent.class, Location::evolve)
                .profile();
    }

    /** How a location works, said or not. */
    public LocationOperations operations(LocationId id) {
        return fold(id.address(), Location.UNDEFINED, LocationEvent.class, Location::evolve).work();
    }

    /** A carrier's profile; null if it was never defined. */
    public @Nullable CarrierProfile carrier(CarrierId id) {
        return fold(id.address(), Carrier.UNDEFINED, CarrierEvent.class, Carrier::evolve).profile();
    }

    /** The carriers in force, enabled or not, by id: simulated ones while nobody defined any. */
    @SuppressWarnings("unchecked")
    public SortedMap<CarrierId, CarrierProfile> carriers() {
        return (SortedMap<CarrierId, CarrierProfile>) kept.get(CARRIERS, key -> allCarriers());
    }

    private SortedMap<CarrierId, CarrierProfile> allCarriers() {
        var all = new TreeMap<CarrierId, CarrierProfile>();
        for (var address : log.addresses(CARRIERS)) {
            var carrier = load(address, Carrier.UNDEFINED, CarrierEvent.class, Carrier::evolve);
            if (carrier.profile() != null) {
                all.put(new CarrierId(address.substring(CARRIERS.length())), carrier.profile());
            }
        }
        return all.isEmpty() ? SimulatedCarriers.ALL : Collections.unmodifiableSortedMap(all);
    }

    /** A channel's profile; null if it was never defined. */
    public @Nullable ChannelProfile channel(ChannelId id) {
        return fold(id.address(), Channel.UNDEFINED, ChannelEvent.class, Channel::evolve).profile();
    }

    /** A product's profile; null if it was never defined. */
    public @Nullable ProductProfile product(Sku sku) {
        return fold(Product.address(sku), Product.UNDEFINED, ProductEvent.class, Product::evolve)
                .profile();
    }

    /** The rules by which orders are routed. */
    public RuleBook rules() {
        return known(RuleBook.ADDRESS, RuleBook.EMPTY, RoutingEvent.class, RuleBook::evolve);
    }

    /** Every location, by id. */
    public List<LocationId> locations() {
        return log.addresses("location:").stream()
                .map(address -> new LocationId(address.substring("location:".length())))
                .toList();
    }

    private <S, E> S fold(String address, S start, Class<E> events, BiFunction<S, E, S> evolve) {
        var state = known(address, start, events, evolve);
        if (!state.equals(start)) {
            return state;
        }
        // Nobody is told that something is missing which another node has just been told of.
        log.catchUp();
        return known(address, start, events, evolve);
    }

    @SuppressWarnings("unchecked")
    private <S, E> S known(String address, S start, Class<E> events, BiFunction<S, E, S> evolve) {
        return (S) kept.get(address, key -> load(key, start, events, evolve));
    }

    private <S, E> S load(String address, S start, Class<E> events, BiFunction<S, E, S> evolve) {
        var state = start;
        for (RecordedEvent event : log.read(address, Long.MAX_VALUE)) {
            state = evolve.apply(state, events.cast(event.payload()));
        }
        return state;
    }
}
