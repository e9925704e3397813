package org.waybill.projection.carrier;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A carrier as it is told to those who ask.
 *
 * @param currency of its prices; null where they are hundredths of the asker's currency
 * @param services as they were configured
 * @param simulated whether it is only there because nobody has configured any
 * @param version 0 where it is simulated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CarrierView(
        String id,
        String name,
        @Nullable String currency,
        boolean enabled,
        JsonNode services,
        boolean simulated,
        long version) {}
