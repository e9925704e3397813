package org.waybill.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.domain.sourcing.optimum.HazmatClass;

/** What of an order has to stay together, and who does not take what is hazardous. */
final class GoodsWords {

    private GoodsWords() {}

    static List<String> of(RoutingRequest request) {
        var words = new ArrayList<String>();
        together(words, request);
        new TreeSet<>(request.hazmat()).forEach(one -> hazmat(words, request, one));
        return words;
    }

    private static void together(List<String> words, RoutingRequest request) {
        if (request.order().whole()) {
            words.add("All of it has to come in one shipment.");
        }
        var groups = new TreeMap<String, List<String>>();
        for (var want : request.demands()) {
            if (want.group() != null) {
                groups.computeIfAbsent(want.group(), name -> new ArrayList<>())
                        .add(want.line().value());
            }
        }
        groups.forEach(
                (name, lines) -> {
                    if (lines.size() > 1) {
                        words.add(
                                "Lines %s stay together (group %s)."
                                        .formatted(String.join(", ", lines), name));
                    }
                });
    }

    private static void hazmat(List<String> words, RoutingRequest request, HazmatClass one) {
        var open = request.sites().stream().filter(site -> site.filter() == null).toList();
        var locations =
                open.stream()
                        .filter(site -> !site.refuses(Set.of(one)).isEmpty())
                        .map(site -> site.location().value())
                        .collect(Collectors.joining(", "));
        if (!locations.isEmpty()) {
            words.add("Hazmat class %s is not handled by %s.".formatted(one, locations));
        }
        if (request.order().method().collected()) {
            return;
        }
        var services =
                open.stream()
                        .flatMap(site -> site.services().stream())
                        .filter(offer -> !offer.refuses(Set.of(one)).isEmpty())
                        .map(offer -> offer.id().toString())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (!services.isEmpty()) {
            words.add("Hazmat class %s is not carried by %s.".formatted(one, services));
        }
    }
}
