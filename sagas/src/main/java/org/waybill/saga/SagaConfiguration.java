package org.waybill.saga;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.waybill.store.Commander;
import org.waybill.store.EventLog;

/** The processes and what they need. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class SagaConfiguration {

    @Bean
    Bell sagaBell() {
        return new Bell();
    }

    @Bean
    PendingCommands pendingCommands(DataSource dataSource, Bell sagaBell) {
        return new PendingCommands(new JdbcTemplate(dataSource), sagaBell);
    }

    @Bean
    Dispatcher sagaDispatcher(
            DataSource dataSource,
            Commander commander,
            Bell sagaBell,
            ObjectProvider<DispatchPolicy> chosen,
            ObjectProvider<Duty> duty) {
        var policy = chosen.getIfAvailable(() -> DispatchPolicy.STANDARD);
        return new Dispatcher(
                new Claims(dataSource, policy),
                commander,
                sagaBell,
                policy,
                duty.getIfAvailable(Duty::all));
    }

    @Bean
    TimerTable sagaTimerTable(DataSource dataSource) {
        return new TimerTable(dataSource);
    }

    @Bean
    StoredTimers sagaTimers(
            DataSource dataSource,
            PendingCommands pending,
            PlatformTransactionManager transactions,
            Clock clock,
            ObjectProvider<Duty> duty) {
        return new StoredTimers(
                dataSource, pending, transactions, clock, duty.getIfAvailable(Duty::all));
    }

    @Bean
    Processes sagaProcesses(
            EntityManagerFactory entities, PendingCommands pending, TimerTable timers) {
        return new Processes(
                SharedEntityManagerCreator.createSharedEntityManager(entities), pending, timers);
    }

    @Bean
    ParkedEvents parkedEvents(
            DataSource dataSource, EntityManagerFactory entities, PendingCommands pending) {
        return new ParkedEvents(
                dataSource,
                SharedEntityManagerCreator.createSharedEntityManager(entities),
                pending);
    }

    @Bean
    EventRetries eventRetries(
            ParkedEvents parked,
            List<Saga> sagas,
            EventLog log,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new EventRetries(parked, sagas, log, transactions, clock);
    }

    @Bean
    ProcessBacklog processBacklog(
            DataSource dataSource, PendingCommands pending, EventRetries events) {
        return new ProcessBacklog(JdbcClient.create(dataSource), pending, events);
    }
}
