package org.waybill.domain.carrier;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.Address;

/**
 * A part of the world.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region as addresses write it; null for any
 * @param postalPrefix with which postal codes begin; null for any. Spaces and hyphens do not count
 */
public record Area(String country, @Nullable String region, @Nullable String postalPrefix) {

    /** Whether an address is in it. */
    public boolean holds(Address address) {
        if (!country.equals(address.country())) {
            return false;
        }
        if (region != null && !region.equalsIgnoreCase(address.region())) {
            return false;
        }
        return postalPrefix == null
                || (address.postalCode() != null
                        && plain(address.postalCode()).startsWith(plain(postalPrefix)));
    }

    private static String plain(String code) {
        return code.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
    }
}
