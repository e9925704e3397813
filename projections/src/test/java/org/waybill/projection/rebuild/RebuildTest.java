package org.waybill.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.waybill.domain.RejectedException;
import org.waybill.projection.MemoryLog;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.ReadSide;
import org.waybill.projection.ledger.LedgerProjection;
import org.waybill.projection.order.OrderProjection;
import org.waybill.projection.order.OrderStory;
import org.waybill.projection.stock.AvailabilityProjection;
import org.waybill.projection.stock.RandomStock;

class RebuildTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final ReadSide readSide = ReadSide.fresh();
    private final List<Projection> projections =
            List.of(
                    readSide.get(AvailabilityProjection.class),
                    readSide.get(LedgerProjection.class),
                    readSide.get(OrderProjection.class));
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private final Configuration processors = processors();
    private final Rebuilds rebuilds = rebuilds();

    @BeforeEach
    void aHistory() {
        var random = new Random(seed);
        var history = new RandomStock(random, readSide.log());
        for (int step = 0; step < 300; step++) {
            history.step();
        }
        var stories = new ArrayList<OrderStory>();
        for (int number = 0; number < 10; number++) {
            stories.add(new OrderStory("o-" + number, "web", MemoryLog.BEGINNING));
        }
        OrderStory.mixed(stories, random)
                .forEach(event -> readSide.append(event.getKey(), event.getValue()));
        store.publish(readSide.log().messages(0, readSide.log().head()));
        processors.start();
        projections.forEach(projection -> awaitHead(projection.name()));
    }

    @AfterEach
    void close() {
        processors.shutdown();
        readSide.close();
    }

    @Test
    void makesTheSameTablesAgain() {
        var queries = readSide.get(ProjectionQueries.class);
        var before = queries.projections(true);
        var rows = readSide.rows();
        assertThat(before).flatExtracting(ProjectionView::tables).hasSize(11);
        assertThat(before).allMatch(projection -> projection.lag() == 0);

        var begun = rebuilds.start(List.of());

        assertThat(begun.projections())
                .extracting(RebuildView.Part::name)
                .containsExactly("availability", "ledger", "orders");
        projections.forEach(projection -> awaitHead(projection.name()));
        assertThat(rebuilds.find(begun.id()).status()).isEqualTo("DONE");
        assertThat(queries.projections(true)).as("seed %d", seed).isEqualTo(before);
        assertThat(readSide.rows()).as("seed %d", seed).isEqualTo(rows);
    }

    @Test
    void makesAgainOnlyWhatIsNamed() {
        var begun = rebuilds.start(List.of("ledger"));
        awaitHead("ledger");
        var done = rebuilds.find(begun.id());
        assertThat(done.projections()).hasSize(1).allMatch(RebuildView.Part::done);
        assertThat(done.projections().getFirst().target()).isEqualTo(readSide.log().head());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> rebuilds.start(List.of("ledgers")))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> rebuilds.find("none")).isInstanceOf(RejectedException.class);
    }

    private void awaitHead(String name) {
        var positions = readSide.get(ProjectionPositions.class);
        assertThat(positions.await(name, readSide.log().head(), LONG)).as(name).isTrue();
    }

    private Configuration processors() {
        var transactions =
                new SpringTransactionManager(readSide.get(PlatformTransactionManager.class));
        var tokens = new InMemoryTokenStore();
        return DefaultConfigurer.defaultConfiguration()
                .configureEventStore(c -> store)
                .configureSerializer(c -> JacksonSerializer.defaultSerializer())
                .eventProcessing(
                        processing -> {
                            processing.usingPooledStreamingEventProcessors(
                                    (c, settings) ->
                                            settings.batchSize(50)
                                                    .initialSegmentCount(1)
                                                    .initialToken(s -> s.createTailToken()));
                            processing
                                    .registerDefaultListenerInvocationErrorHandler(
                                            c -> PropagatingErrorHandler.INSTANCE)
                                    .registerDefaultTransactionManager(c -> transactions)
                                    .registerTokenStore(c -> tokens);
                            projections.forEach(each -> processing.registerEventHandler(c -> each));
                        })
                .buildConfiguration();
    }

    private Rebuilds rebuilds() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("processing", processors.eventProcessingConfiguration());
        return new Rebuilds(
                projections,
                beans.getBeanProvider(EventProcessingConfiguration.class),
                readSide.get(RebuildTable.class));
    }
}
