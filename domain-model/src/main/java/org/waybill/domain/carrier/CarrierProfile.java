package org.waybill.domain.carrier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is configured about a carrier.
 *
 * @param currency of its prices, ISO 4217; null for the currency of whoever asks, its prices then
 *     being in hundredths of the main unit
 * @param enabled whether it is asked at all
 */
public record CarrierProfile(
        String name, @Nullable String currency, boolean enabled, List<CarrierService> services) {

    public CarrierProfile {
        services = List.copyOf(services);
    }
}
