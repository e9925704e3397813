package org.waybill.domain.routing;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.product.Sku;

/** What it costs to send everything from one location. */
final class Alone {

    private Alone() {}

    static @Nullable Long cost(RoutingRequest request, Site site) {
        if (!able(request.demands(), site)) {
            return null;
        }
        var lines =
                request.demands().stream()
                        .map(want -> new LineCount(want.line(), want.units()))
                        .toList();
        var pricing = new Pricing(request.order().currency(), request);
        var part = pricing.part(request.demands(), site, lines, null);
        boolean dangerous = !request.hazmat().isEmpty() && !request.order().method().collected();
        if (!site.refuses(request.hazmat()).isEmpty() || (dangerous && part.service() == null)) {
            return null;
        }
        return part.work() + (part.parcel() == null ? 0 : part.parcel());
    }

    private static boolean able(List<Want> wants, Site site) {
        var needed = new HashMap<Sku, Long>();
        long units = 0;
        for (var want : wants) {
            if (site.excluded().contains(want.line())) {
                return false;
            }
            units += want.units();
            want.requirements()
                    .forEach(
                            one ->
                                    needed.merge(
                                            one.sku(),
                                            (long) want.units() * one.quantity(),
                                            Long::sum));
        }
        boolean room = site.room() == null || site.room() >= units;
        return room
                && needed.entrySet().stream()
                        .allMatch(
                                one ->
                                        site.available().getOrDefault(one.getKey(), 0L)
                                                >= one.getValue());
    }
}
