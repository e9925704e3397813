package org.waybill.benchmark.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Group;
import org.waybill.benchmark.load.Shop;

/** What is measured over HTTP at one Waybill with one shop. */
public final class HttpGroup implements Group {

    private static final int SKUS = 10_000;
    private static final int FEWER = 2_000;

    @Override
    public List<Figure> figures() {
        return Stream.of(
                        CommandFigures.ALL,
                        ReadFigures.ALL,
                        OrderFigures.ALL,
                        List.of(HoldFigure.FIGURE, SpikeFigure.FIGURE, ImportFigure.FIGURE),
                        LocationFigures.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void measure(Set<String> wanted, Bench bench) {
        if (bench.url() != null) {
            measure(wanted, bench, Objects.requireNonNull(bench.url()));
            return;
        }
        try (var own = OwnWaybill.on(bench.scratch("http"), bench.port(), Map.of())) {
            measure(wanted, bench, own.url());
        }
    }

    private static void measure(Set<String> wanted, Bench bench, String url) {
        var shop = Shop.open(url, bench.pace().quick() ? FEWER : SKUS);
        var parts =
                List.of(
                        new CommandFigures(shop),
                        new ReadFigures(shop),
                        new OrderFigures(shop),
                        new HoldFigure(shop),
                        new SpikeFigure(shop),
                        new ImportFigure(shop),
                        new LocationFigures(shop));
        for (var part : parts) {
            if (part.figures().stream().anyMatch(figure -> wanted.contains(figure.name()))) {
                bench.measure(part, wanted);
            }
        }
    }
}
