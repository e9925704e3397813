package org.waybill.app.wiring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.app.health.Vitals;
import org.waybill.projection.Projection;
import org.waybill.store.postgres.PostgresLog;

/** Measures those who follow the log, whenever somebody looks; once for all that are looked at. */
@Component
class Metrics implements MeterBinder {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final List<Projection> projections;
    private final Vitals vitals;
    private final PostgresLog log;
    private @Nullable Look last;

    Metrics(List<Projection> projections, Vitals vitals, PostgresLog log) {
        this.projections = projections;
        this.vitals = vitals;
        this.log = log;
    }

    private record Look(
            List<Vitals.Projection> projections,
            Vitals.Processes processes,
            Vitals.Invariants invariants,
            long nanos) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var projection : projections) {
            var name = projection.name();
            of(registry, name, "waybill.projection.position", Vitals.Projection::position);
            of(registry, name, "waybill.projection.lag", Vitals.Projection::lag);
            of(registry, name, "waybill.projection.lag.seconds", each -> each.lagMillis() / 1e3);
            of(registry, name, "waybill.deadletters", Vitals.Projection::parked);
        }
        FunctionCounter.builder("waybill.snapshots.ignored", log, PostgresLog::ignoredSnapshots)
                .register(registry);
        processes(registry, "waybill.processes.pending", Vitals.Processes::pending);
        processes(registry, "waybill.processes.parked", Vitals.Processes::parked);
        processes(registry, "waybill.processes.lag", Vitals.Processes::lag);
        processes(registry, "waybill.processes.lag.seconds", all -> all.lagMillis() / 1e3);
        processes(
                registry,
                "waybill.processes.oldest.seconds",
                all -> all.oldestPendingMillis() / 1e3);
        invariants(registry);
    }

    private void invariants(MeterRegistry registry) {
        Gauge.builder("waybill.invariant.violations", this, m -> m.look().invariants().violations())
                .register(registry);
        Gauge.builder("waybill.audit.findings", this, m -> m.look().invariants().findings())
                .register(registry);
        FunctionCounter.builder("waybill.audited.skus", this, m -> m.look().invariants().audited())
                .register(registry);
    }

    private void of(
            MeterRegistry registry,
            String name,
            String meter,
            ToDoubleFunction<Vitals.Projection> value) {
        Gauge.builder(meter, this, metrics -> metrics.of(name, value))
                .tag("projection", name)
                .register(registry);
    }

    private double of(String name, ToDoubleFunction<Vitals.Projection> value) {
        return look().projections().stream()
                .filter(projection -> projection.name().equals(name))
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private void processes(
            MeterRegistry registry, String meter, ToDoubleFunction<Vitals.Processes> value) {
        Gauge.builder(meter, this, metrics -> value.applyAsDouble(metrics.look().processes()))
                .register(registry);
    }

    private synchronized Look look() {
        var seen = last;
        if (seen == null || System.nanoTime() - seen.nanos() > FRESH_NANOS) {
            seen =
                    new Look(
                            vitals.projections(),
                            vitals.processes(),
                            vitals.invariants(),
                            System.nanoTime());
            last = seen;
        }
        return seen;
    }
}
