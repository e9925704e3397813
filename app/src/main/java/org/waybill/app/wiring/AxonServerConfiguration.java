package org.waybill.app.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.waybill.app.health.Vitals;
import org.waybill.app.launch.LaunchFailure;
import org.waybill.app.launch.WaybillSettings;
import org.waybill.integration.axonserver.AxonServerAddress;
import org.waybill.integration.axonserver.EventForwarder;
import org.waybill.store.postgres.PostgresLog;

/** Hands events on to an Axon Server, where one is named. */
@Configuration(proxyBeanMethods = false)
@Conditional(AxonServerGiven.class)
class AxonServerConfiguration {

    @Bean
    AxonServerAddress axonServerAddress(WaybillSettings settings) {
        var given = settings.axonServer();
        try {
            return AxonServerAddress.parse(
                    given.address(),
                    given.context(),
                    given.token(),
                    given.tls(),
                    given.certificates());
        } catch (IllegalArgumentException nonsense) {
            throw new LaunchFailure(String.valueOf(nonsense.getMessage()), nonsense);
        }
    }

    @Bean
    EventForwarder eventForwarder(
            AxonServerAddress address,
            PostgresLog log,
            DataSource dataSource,
            WaybillSettings settings) {
        return new EventForwarder(address, log.stored(), dataSource, node(settings));
    }

    /** Who is alone with its database goes on at once where an earlier Waybill was killed. */
    private static String node(WaybillSettings settings) {
        return settings.database().given()
                ? ManagementFactory.getRuntimeMXBean().getName()
                : "holder-of-the-data-folder";
    }

    @Bean
    HandedOn handedOn(EventForwarder forwarder) {
        return () -> {
            var progress = forwarder.progress();
            return new HandedOn.Reached(progress.position(), progress.trouble());
        };
    }

    @Bean
    MeterBinder axonServerMetrics(Vitals vitals) {
        return registry -> {
            gauge(registry, "position", vitals, Vitals.Outlet::position);
            gauge(registry, "lag", vitals, Vitals.Outlet::lag);
            gauge(registry, "lag.seconds", vitals, outlet -> outlet.lagMillis() / 1e3);
            gauge(registry, "trouble", vitals, outlet -> outlet.trouble() == null ? 0 : 1);
        };
    }

    private static void gauge(
            MeterRegistry registry,
            String name,
            Vitals vitals,
            ToDoubleFunction<Vitals.Outlet> value) {
        Gauge.builder(
                        "waybill.axonserver." + name,
                        vitals,
                        all -> all.axonServer().stream().mapToDouble(value).findFirst().orElse(0))
                .register(registry);
    }
}
