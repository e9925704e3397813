package org.waybill.domain.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.routing.RoutingDecision.Part;
import org.waybill.domain.routing.Site.ServiceOffer;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.Rate;
import org.waybill.domain.sourcing.optimum.ServiceId;

/** What parcels cost in truth. */
record Pricing(String currency, RoutingRequest request) {

    /** The services whose prices can be compared. */
    List<ServiceOffer> services(Site site) {
        return site.services().stream().filter(this::comparable).toList();
    }

    private boolean comparable(ServiceOffer offer) {
        var theirs = request.tariffs().get(offer.tariff()).currency();
        return theirs == null || theirs.equals(currency);
    }

    List<Rate> rates(ServiceOffer offer) {
        return request.tariffs().get(offer.tariff()).rates();
    }

    /** The rate of a parcel of so much weight; null where it is too heavy. */
    @Nullable Rate rate(ServiceOffer offer, long grams) {
        return rates(offer).stream()
                .filter(rate -> grams <= rate.upToGrams())
                .findFirst()
                .orElse(null);
    }

    /**
     * A location's part.
     *
     * @param chosen the service; null for the cheapest, in time if one is
     */
    Part part(List<Want> demands, Site site, List<LineCount> lines, @Nullable ServiceId chosen) {
        Map<LineId, Want> byLine =
                demands.stream().collect(Collectors.toMap(Want::line, Function.identity()));
        long grams = 0;
        long units = 0;
        for (var count : lines) {
            grams += count.quantity() * want(byLine, count).grams();
            units += count.quantity();
        }
        var hazmat =
                lines.stream()
                        .map(count -> want(byLine, count).hazmat())
                        .filter(kind -> kind != null)
                        .collect(Collectors.toSet());
        var service = service(site, chosen, grams, hazmat);
        var rate = service == null ? null : rate(service, grams);
        return new Part(
                site.location(),
                lines,
                service == null ? null : service.id(),
                service == null ? null : service.day(),
                site.metres(),
                grams,
                rate == null ? null : rate.price(),
                rate == null ? null : rate.carbonGrams(),
                site.costs().handling() + units * site.costs().labor());
    }

    private static Want want(Map<LineId, Want> byLine, LineCount count) {
        return Objects.requireNonNull(byLine.get(count.lineId()));
    }

    private @Nullable ServiceOffer service(
            Site site, @Nullable ServiceId chosen, long grams, Set<HazmatClass> hazmat) {
        if (chosen != null) {
            return site.services().stream()
                    .filter(offer -> offer.id().equals(chosen))
                    .findFirst()
                    .orElse(null);
        }
        return site.services().stream()
                .filter(offer -> rate(offer, grams) != null)
                .filter(offer -> offer.refuses(hazmat).isEmpty())
                .min(
                        Comparator.<ServiceOffer, Boolean>comparing(this::late)
                                .thenComparing(offer -> price(offer, grams))
                                .thenComparing(ServiceOffer::id))
                .orElse(null);
    }

    private boolean late(ServiceOffer offer) {
        var promised = request.order().promisedDay();
        return promised != null && offer.day() > promised;
    }

    private long price(ServiceOffer offer, long grams) {
        var rate = rate(offer, grams);
        return rate == null ? Long.MAX_VALUE : rate.price();
    }
}
