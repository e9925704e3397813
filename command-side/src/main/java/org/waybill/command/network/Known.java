package org.waybill.command.network;

import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;

/** Refuses what names things that nobody configured. */
@Component
public class Known {

    private final Configuration configuration;

    Known(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The product a request acts on. */
    public ProductProfile product(Sku sku) {
        var product = configuration.product(sku);
        if (product == null) {
            throw missing("product.unknown", "There is no product %s.".formatted(sku));
        }
        return product;
    }

    /** The product a request acts on, which has stock of its own. */
    public ProductProfile stocked(Sku sku) {
        var product = product(sku);
        if (product.kit()) {
            var detail =
                    "%s is a kit: its components have stock, it has none of its own."
                            .formatted(sku);
            throw new RejectedException(Rejection.unacceptable("product.kit-has-no-stock", detail));
        }
        return product;
    }

    /** The product that a place of a request's body names. */
    public ProductProfile product(Sku sku, String pointer) {
        var product = configuration.product(sku);
        if (product == null) {
            throw unknown("product.unknown", "There is no product %s.".formatted(sku), pointer);
        }
        return product;
    }

    /** The location a request acts on. */
    public LocationProfile location(LocationId location) {
        var profile = configuration.location(location);
        if (profile == null) {
            throw missing("location.unknown", "There is no location %s.".formatted(location));
        }
        return profile;
    }

    /** The location that a place of a request's body names. */
    public LocationProfile location(LocationId location, String pointer) {
        var profile = configuration.location(location);
        if (profile == null) {
            throw unknown(
                    "location.unknown", "There is no location %s.".formatted(location), pointer);
        }
        return profile;
    }

    /** Makes sure that the channel a request acts on exists. */
    public void channel(ChannelId channel) {
        if (configuration.channel(channel) == null) {
            throw missing("channel.unknown", "There is no channel %s.".formatted(channel));
        }
    }

    /** Makes sure that the channel that a place of a request's body names exists. */
    public void channel(ChannelId channel, String pointer) {
        if (configuration.channel(channel) == null) {
            throw unknown("channel.unknown", "There is no channel %s.".formatted(channel), pointer);
        }
    }

    private static RejectedException missing(String code, String detail) {
        return new RejectedException(Rejection.notFound(code, detail));
    }

    private static RejectedException unknown(String code, String detail, String pointer) {
        return new RejectedException(Rejection.unacceptable(code, detail, pointer));
    }
}
