package org.waybill.command.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.Candidate;
import org.waybill.domain.stock.Eligible;
import org.waybill.domain.stock.Terms;

/** Which locations serve whom, as configured now. */
@Component
public class Network {

    private static final int MOST_KEPT = 200;

    private final Configuration configuration;
    private final Cache<Served, Reach> reaches =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Network(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * The terms under which a SKU is offered to a channel.
     *
     * @param method for which; null for any. What is collected is promised at its location, so
     *     every location counts then
     * @param at now
     */
    public Terms terms(ChannelId channel, @Nullable Method method, Sku sku, Instant at) {
        boolean any = method == null || method.collected();
        var served = new Served(this, configuration.changes(), channel, any ? null : method);
        var product = configuration.product(sku);
        return Terms.present(
                channel, served, product == null ? Backorder.NONE : product.backorder(), at);
    }

    /**
     * The locations that serve a channel with a method, or any.
     *
     * @param changes how often the network had changed: those of another moment may be others
     */
    private record Served(Network network, long changes, ChannelId channel, @Nullable Method method)
            implements Eligible {

        @Override
        public boolean counts(LocationId location) {
            return network.filter(location, channel, method) == null;
        }
    }

    /** The locations that serve a channel with a method, and where they are. */
    public Reach reach(ChannelId channel, Method method) {
        var served = new Served(this, configuration.changes(), channel, method);
        return reaches.get(served, key -> new Reach(key, configuration));
    }

    /**
     * Why a location is out of the question for a channel and a method, or any; null if it is not.
     */
    public Candidate.@Nullable Filter filter(
            LocationId location, ChannelId channel, @Nullable Method method) {
        var profile = configuration.location(location);
        var seller = configuration.channel(channel);
        if (profile == null) {
            return Candidate.Filter.DISABLED;
        }
        boolean served = seller != null && seller.servedBy(location);
        return Candidate.Filter.of(profile.switches(), served, method);
    }
}
