package org.waybill.projection;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What the application supplies, as little of it as will do. */
@Configuration
@EnableAutoConfiguration
@ComponentScan("org.waybill.projection")
class Wiring {

    @Bean
    MemoryLog log() {
        return new MemoryLog();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(MemoryLog.BEGINNING.plusSeconds(1_000_000), ZoneOffset.UTC);
    }
}
