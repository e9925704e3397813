package org.waybill.benchmark.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Group;

/** What is measured in the application's own process. */
public final class InProcessGroup implements Group {

    private static final List<Figure> HISTORY = List.of(LongHistory.WARM, LongHistory.COLD);

    @Override
    public List<Figure> figures() {
        var figures = new ArrayList<>(Race.figures());
        figures.addAll(HISTORY);
        return figures;
    }

    @Override
    public void measure(Set<String> wanted, Bench bench) {
        try (var application = InProcess.start(bench, "in-process")) {
            var commands = new Commands(application);
            commands.stockUp();
            if (asked(Race.figures(), wanted)) {
                new Race(bench, application, commands).run(wanted);
            }
            if (asked(HISTORY, wanted)) {
                new LongHistory(bench, application, commands).run(wanted);
            }
        }
    }

    private static boolean asked(List<Figure> figures, Set<String> wanted) {
        return figures.stream().anyMatch(figure -> wanted.contains(figure.name()));
    }
}
