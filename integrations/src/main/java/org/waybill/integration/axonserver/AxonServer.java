package org.waybill.integration.axonserver;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.waybill.store.StoredEvent;

/** A conversation with an Axon Server about the events it keeps. */
final class AxonServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final int BUFFER = 16;

    private final AxonServerAddress address;
    private final AxonServerConnectionFactory connections;
    private final AxonServerConnection connection;

    private AxonServer(AxonServerAddress address) {
        this.address = address;
        this.connections = Connections.to(address);
        this.connection = connections.connect(address.context());
    }

    /**
     * Begins one.
     *
     * @throws ForwardingException if it does not let us in, or is not there
     */
    static AxonServer connect(AxonServerAddress address) throws InterruptedException {
        var server = new AxonServer(address);
        try {
            server.awaitConnection();
            return server;
        } catch (InterruptedException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private void awaitConnection() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!connection.isReady()) {
            if (connection.isConnectionFailed() || System.nanoTime() > deadline) {
                throw new ForwardingException(
                        "Axon Server %s is not there or does not let us in".formatted(address));
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private EventChannel events() {
        return connection.eventChannel();
    }

    /**
     * Puts events behind all that it has, either all of them or none.
     *
     * @throws ForwardingException if it refuses, or if it is not known what it did
     */
    void append(List<StoredEvent> events) throws InterruptedException {
        var sent = events.stream().map(Envelope::of).toArray(Event[]::new);
        var confirmed = answer(() -> events().appendEvents(sent).get());
        if (!confirmed.getSuccess()) {
            throw new ForwardingException("Axon Server %s took no events".formatted(address));
        }
    }

    /** The id of the event at a place in an aggregate; empty if there is none. */
    Optional<String> idAt(String aggregateId, long sequence) throws InterruptedException {
        return answer(
                () ->
                        events().openAggregateStream(aggregateId, sequence, sequence + 1)
                                .asStream()
                                .filter(event -> event.getAggregateSequenceNumber() == sequence)
                                .map(Event::getMessageIdentifier)
                                .findFirst());
    }

    /** The newest of all the events it has, whoever they are of; empty if it has none. */
    Optional<Event> newest() throws InterruptedException {
        return answer(
                () -> {
                    long last = events().getLastToken().get();
                    return last < 0 ? Optional.empty() : Optional.of(behind(last - 1));
                });
    }

    private Event behind(long token) throws InterruptedException {
        try (var stream = events().openStream(token, BUFFER)) {
            return Objects.requireNonNull(stream.next()).getEvent();
        }
    }

    /** Makes sure that it is still there. */
    void ping() throws InterruptedException {
        var _ = answer(() -> events().getLastToken().get());
    }

    /** An answer that does not come is a failure, as is one that says so. */
    private <T> T answer(Callable<T> question) throws InterruptedException {
        var asked = new FutureTask<>(question);
        Thread.startVirtualThread(asked);
        try {
            return asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new ForwardingException(
                    "Axon Server %s: %s".formatted(address, reason(failure)), failure);
        } catch (TimeoutException silence) {
            throw new ForwardingException(
                    "Axon Server %s does not answer".formatted(address), silence);
        } finally {
            asked.cancel(true);
        }
    }

    private static String reason(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Objects.requireNonNullElse(root.getMessage(), root.toString());
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
