package org.waybill.app.life;

import java.util.List;
import java.util.stream.Stream;

/** Every command that has a body, or may have one. */
final class Acts {

    private static final List<Act> ALL =
            Stream.of(
                            ConfigurationActs.all(),
                            CapacityActs.all(),
                            StockActs.all(),
                            SupplyActs.all(),
                            OrderActs.all(),
                            ForesightActs.all(),
                            RoutingActs.all(),
                            PromiseActs.all(),
                            WorkActs.all())
                    .flatMap(List::stream)
                    .toList();

    private Acts() {}

    static Stream<Act> all() {
        return ALL.stream();
    }

    static Act named(String name) {
        return all().filter(act -> act.name().equals(name)).findFirst().orElseThrow();
    }
}
