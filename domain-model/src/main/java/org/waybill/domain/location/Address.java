package org.waybill.domain.location;

import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        String country,
        @Nullable String postalCode,
        @Nullable String region,
        @Nullable String city,
        @Nullable String line1) {}
