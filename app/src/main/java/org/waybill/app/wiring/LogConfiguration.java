package org.waybill.app.wiring;

import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.waybill.app.launch.WaybillSettings;
import org.waybill.store.CommandRecords;
import org.waybill.store.EventLog;
import org.waybill.store.LogStore;
import org.waybill.store.json.EventSerializer;
import org.waybill.store.json.FrameworkSerializers;
import org.waybill.store.postgres.PostgresLog;

/** The log, and how what is in it is written. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    @Primary
    Serializer serializer() {
        return FrameworkSerializers.tokens();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return FrameworkSerializers.tokens();
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer() {
        return new EventSerializer(Catalog.events(), Catalog.upcasters());
    }

    @Bean
    PostgresLog postgresLog(
            DataSource dataSource, Clock clock, EventSerializer events, WaybillSettings settings) {
        return new PostgresLog(
                dataSource,
                clock,
                events,
                FrameworkSerializers.snapshots(),
                settings.database().given()
                        ? PostgresLog.Settings.SHARED
                        : PostgresLog.Settings.ALONE);
    }

    @Bean
    EventStorageEngine eventStorageEngine(PostgresLog log) {
        return log.engine();
    }

    @Bean
    LogStore eventStore(EventStorageEngine engine) {
        return new LogStore(engine);
    }

    @Bean
    EventLog eventLog(PostgresLog log) {
        return log.events();
    }

    @Bean
    CommandRecords commandRecords(PostgresLog log) {
        return log.records();
    }
}
