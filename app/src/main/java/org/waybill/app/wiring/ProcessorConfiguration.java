package org.waybill.app.wiring;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.waybill.app.launch.WaybillSettings;
import org.waybill.app.node.Roster;
import org.waybill.store.postgres.PostgresLog;
import org.waybill.store.postgres.ProcessorPositions;
import org.waybill.store.postgres.TokenStores;

/**
 * How events reach their handlers: in order, none skipped, each batch in one transaction with its
 * token.
 */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager platform) {
        return new SpringTransactionManager(platform);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, WaybillSettings settings) {
        return TokenStores.on(connections, node(settings), CLAIM_TIMEOUT);
    }

    @Bean
    ProcessorPositions processorPositions(DataSource dataSource) {
        return new ProcessorPositions(dataSource);
    }

    /**
     * Who holds the data folder is alone with the database in it, so it goes on at once where an
     * earlier Waybill was killed. Beside others, every process has a name of its own.
     */
    private static String node(WaybillSettings settings) {
        return settings.database().given()
                ? ManagementFactory.getRuntimeMXBean().getName()
                : "holder-of-the-data-folder";
    }

    @Autowired
    void configure(EventProcessingConfigurer processing, PostgresLog log, Roster roster) {
        processing
                .usingPooledStreamingEventProcessors()
                .configureDefaultStreamableMessageSource(config -> log.stream())
                .registerDefaultErrorHandler(config -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(
                        config -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessorConfiguration(
                        (config, processor) -> shared(processor, roster));
    }

    /** A processor has one segment, and the nodes share the processors. */
    private static PooledStreamingEventProcessor.Builder shared(
            PooledStreamingEventProcessor.Builder processor, Roster roster) {
        return processor
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .maxSegmentProvider(new Share(roster))
                .initialToken(source -> source.createTailToken());
    }

    /** While the nodes have not yet met, the framework wants to hear a number above zero. */
    private static final class Share implements MaxSegmentProvider {

        private final Roster roster;
        private final Set<String> asked = ConcurrentHashMap.newKeySet();

        Share(Roster roster) {
            this.roster = roster;
        }

        @Override
        public int getMaxSegments(String processor) {
            if (asked.add(processor)) {
                roster.share(processor);
                return 1;
            }
            return roster.runs(processor) ? 1 : 0;
        }
    }
}
