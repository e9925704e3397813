package org.waybill.domain.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.SourcingDecision.Part;

/** Whether a plan can be carried out and gives exactly what was asked. */
final class PlanCheck {

    private PlanCheck() {}

    static void feasible(SourcingDecision decision) {
        var request = decision.request();
        var given = new HashMap<LineId, Integer>();
        for (var part : decision.plan()) {
            canGive(location(request, part.location()), part, byLine(request.demands()));
            part.lines().forEach(line -> given.merge(line.lineId(), line.quantity(), Integer::sum));
        }
        var asked = new HashMap<LineId, Integer>();
        request.demands().forEach(demand -> asked.put(demand.line(), demand.quantity()));
        assertThat(given).isEqualTo(asked);
        assertThat(decision.plan()).extracting(Part::location).doesNotHaveDuplicates();
    }

    private static void canGive(Candidate location, Part part, Map<LineId, LineDemand> demands) {
        assertThat(location.filter()).isNull();
        assertThat(part.lines()).isNotEmpty();
        var used = new HashMap<Sku, Long>();
        for (var line : part.lines()) {
            assertThat(line.quantity()).isPositive();
            assertThat(location.excludedLines()).doesNotContain(line.lineId());
            var demand = Objects.requireNonNull(demands.get(line.lineId()));
            for (var component : demand.requirements()) {
                long units = (long) component.quantity() * line.quantity();
                used.merge(component.sku(), units, Long::sum);
            }
        }
        used.forEach(
                (sku, units) ->
                        assertThat(units)
                                .isLessThanOrEqualTo(location.available().getOrDefault(sku, 0L)));
    }

    static List<Candidate> chosen(SourcingDecision decision) {
        return decision.plan().stream()
                .map(part -> location(decision.request(), part.location()))
                .toList();
    }

    private static Map<LineId, LineDemand> byLine(List<LineDemand> demands) {
        return demands.stream().collect(Collectors.toMap(LineDemand::line, Function.identity()));
    }

    private static Candidate location(SourcingRequest request, LocationId id) {
        return request.candidates().stream()
                .filter(c -> c.location().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
