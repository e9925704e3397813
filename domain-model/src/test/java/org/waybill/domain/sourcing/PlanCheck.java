package org.waybill.domain.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;

/** Whether a plan can be carried out and gives exactly what was asked. */
final class PlanCheck {

    private PlanCheck() {}

    static void feasible(SourcingDecision decision) {
        var request = decision.request();
        var lines = byLine(request.demands());
        var given = new HashMap<LineId, Integer>();
        for (var part : decision.plan()) {
            var location = location(request, part.location());
            assertThat(location.filter()).isNull();
            assertThat(part.lines()).isNotEmpty();
            var used = new HashMap<Sku, Long>();
            for (var line : part.lines()) {
                assertThat(line.quantity()).isPositive();
                assertThat(location.excludedLines()).doesNotContain(line.lineId());
                given.merge(line.lineId(), line.quantity(), Integer::sum);
                var demand =
                        lines.getOrDefault(
                                line.lineId(), new LineDemand(line.lineId(), 0, List.of()));
                demand.requirements()
                        .forEach(
                                c ->
                                        used.merge(
                                                c.sku(),
                                                (long) c.quantity() * line.quantity(),
                                                Long::sum));
            }
            used.forEach(
                    (sku, units) ->
                            assertThat(units)
                                    .isLessThanOrEqualTo(
                                            location.available().getOrDefault(sku, 0L)));
        }
        assertThat(given)
                .isEqualTo(
                        request.demands().stream()
                                .collect(Collectors.toMap(LineDemand::line, LineDemand::quantity)));
        assertThat(decision.plan())
                .extracting(SourcingDecision.Part::location)
                .doesNotHaveDuplicates();
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
