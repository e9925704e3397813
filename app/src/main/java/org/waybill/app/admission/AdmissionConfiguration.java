package org.waybill.app.admission;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the gates before everything that works, and behind what only reads the request. */
@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {

    private static final int BEHIND_THE_BODY = Ordered.HIGHEST_PRECEDENCE + 20;

    private static final Duration LATE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Enough that commits are shared by many; fewer inside wait for each other more often. */
    private static final int ACTING = 128;

    private static final int WAITING = 512;

    private final Gate acting = gate(ACTING);
    private final Gate asking = gate(256);

    private static Gate gate(int inside) {
        return new Gate(new Gate.Rules(inside, WAITING, LATE, PATIENCE), System::nanoTime);
    }

    @Bean
    FilterRegistrationBean<GateFilter> gateFilter() {
        var registration = new FilterRegistrationBean<>(new GateFilter(acting, asking));
        registration.setOrder(BEHIND_THE_BODY);
        return registration;
    }

    @Bean
    MeterBinder gateMetrics() {
        return registry -> {
            measure(registry, "acting", acting);
            measure(registry, "asking", asking);
        };
    }

    private static void measure(MeterRegistry registry, String name, Gate gate) {
        Gauge.builder("waybill.requests.inside", gate, Gate::inside)
                .tag("gate", name)
                .register(registry);
        Gauge.builder("waybill.requests.waiting", gate, Gate::waiting)
                .tag("gate", name)
                .register(registry);
        FunctionCounter.builder("waybill.requests.refused", gate, Gate::refused)
                .tag("gate", name)
                .register(registry);
    }
}
