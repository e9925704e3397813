package org.waybill.domain.routing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.sourcing.SourcingRequest.StockSeen;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.Rate;

/**
 * Everything a decision is made from, so that it can be made again.
 *
 * @param demands what needs a location, in order of the lines
 * @param sites every location that has any of it, by id, those out of the question included; of
 *     very many the nearest that are not, if those have everything
 * @param tariffs that services refer to by their place
 * @param seen which state of the stock this is
 * @param prices which shadow prices these are; null if none were known
 * @param instruction what a person wants; null where the rules decide alone
 */
public record RoutingRequest(
        OrderFacts order,
        List<Want> demands,
        List<Site> sites,
        List<Tariff> tariffs,
        List<StockSeen> seen,
        @Nullable String prices,
        @Nullable Instruction instruction) {

    public RoutingRequest {
        demands = List.copyOf(demands);
        sites = List.copyOf(sites);
        tariffs = List.copyOf(tariffs);
        seen = List.copyOf(seen);
    }

    /** The hazmat classes in it. */
    Set<HazmatClass> hazmat() {
        return demands.stream()
                .map(Want::hazmat)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * What parcels cost by weight.
     *
     * @param currency ISO 4217; null where the figures are minor units of any currency
     */
    public record Tariff(@Nullable String currency, List<Rate> rates) {
        public Tariff {
            rates = List.copyOf(rates);
        }
    }
}
