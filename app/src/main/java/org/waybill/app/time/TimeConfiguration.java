package org.waybill.app.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waybill.app.launch.DataFolder;

/** The one clock everybody asks. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** As fine as the log keeps time. */
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Bean
    @ConditionalOnProperty(name = "waybill.test-mode", havingValue = "false", matchIfMissing = true)
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }

    @Bean
    @ConditionalOnProperty(name = "waybill.test-mode", havingValue = "true")
    AdjustableClock testClock(DataFolder folder, @Value("${waybill.test-clock:}") String start) {
        return KeptClock.from(folder.resolve("test-clock"), start);
    }
}
