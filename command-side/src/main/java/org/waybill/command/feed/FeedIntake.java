package org.waybill.command.feed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.http.Door;
import org.waybill.command.http.Fingerprint;
import org.waybill.command.network.Known;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.feed.Outcome;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.FeedMessage;
import org.waybill.domain.stock.StockCommand.TakeMessage;
import org.waybill.store.CommandContext;
import org.waybill.store.CommandRecords;
import org.waybill.store.Commander;
import org.waybill.store.Receipt;
import tools.jackson.databind.JsonNode;

/**
 * Takes each message once, however often and wherever it comes: a message is a command, named after
 * its source and its own name, and the log takes no name twice. Messages about one SKU are taken in
 * the order in which they came, those about others beside them.
 */
@Component
class FeedIntake {

    private static final int AT_A_TIME = 16;
    private static final int NAMES = 1024;

    private final Door door;
    private final Commander commander;
    private final CommandRecords records;
    private final MessageReader reader;
    private final Known known;
    private final Clock clock;
    private final ReentrantLock[] names = new ReentrantLock[NAMES];

    FeedIntake(
            Door door,
            Commander commander,
            CommandRecords records,
            MessageReader reader,
            Known known,
            Clock clock) {
        this.door = door;
        this.commander = commander;
        this.records = records;
        this.reader = reader;
        this.known = known;
        this.clock = clock;
        Arrays.setAll(names, i -> new ReentrantLock());
    }

    /** A message on its way in, and its place among those it came with. */
    private record Arrival(int place, TakeMessage command, CommandContext context) {}

    /** What became of each, in their order. Thrown is only what is no message's own fault. */
    List<Result> take(String source, List<JsonNode> nodes) {
        var results = new @Nullable Result[nodes.size()];
        Map<Sku, List<Arrival>> bySku = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            var read = reader.read(source, nodes.get(i));
            results[i] = read.refused();
            if (read.body() != null && read.message() != null) {
                var arrival = arrival(i, read.body(), read.message());
                bySku.computeIfAbsent(arrival.command().sku(), sku -> new ArrayList<>())
                        .add(arrival);
            }
        }
        takeAll(bySku, results);
        return Arrays.asList(results);
    }

    private Arrival arrival(int place, MessageBody body, FeedMessage message) {
        var command =
                new TakeMessage(new Sku(body.sku()), new LocationId(body.location()), message, 0);
        var context =
                door.named("feed:" + message.key(), fingerprint(command), message.occurredAt());
        return new Arrival(place, command, context);
    }

    /** Of what is told; not of its number, which belongs to the transport. */
    private static String fingerprint(TakeMessage command) {
        var message = command.message();
        return Fingerprint.of(
                List.of(
                        message.kind().name(),
                        command.sku().value(),
                        command.location().value(),
                        message.occurredAt().toString(),
                        Long.toString(message.units()),
                        message.because().name()));
    }

    private void takeAll(Map<Sku, List<Arrival>> bySku, @Nullable Result[] results) {
        var threads = Thread.ofVirtual().name("feed-", 0).factory();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME, threads)) {
            var all =
                    bySku.values().stream()
                            .map(
                                    some ->
                                            CompletableFuture.runAsync(
                                                    () -> takeSome(some, results), workers))
                            .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void takeSome(List<Arrival> some, @Nullable Result[] results) {
        some.forEach(arrival -> results[arrival.place()] = take(arrival));
    }

    /**
     * One of a name at a time: a second one that was decided upon beside the first would be refused
     * when it is written, and all that was decided upon it with it.
     */
    private Result take(Arrival arrival) {
        var name = names[Math.floorMod(arrival.context().commandId().hashCode(), NAMES)];
        name.lock();
        try {
            return takeAlone(arrival);
        } finally {
            name.unlock();
        }
    }

    private Result takeAlone(Arrival arrival) {
        var before = known(arrival);
        if (before != null) {
            return before;
        }
        try {
            check(arrival.command());
            Receipt<Outcome> receipt = commander.send(arrival.command(), arrival.context());
            var outcome = receipt.result();
            if (outcome != null) {
                return told(arrival, outcome, receipt.position());
            }
        } catch (RejectedException refused) {
            return refused(arrival, refused.rejection());
        }
        var meanwhile = known(arrival);
        if (meanwhile == null) {
            throw new IllegalStateException("The log knows it and does not know it");
        }
        return meanwhile;
    }

    /** What there is to say of a message that came before; null if none did. */
    private @Nullable Result known(Arrival arrival) {
        var record = records.find(arrival.context().commandId()).orElse(null);
        if (record == null) {
            return null;
        }
        if (record.fingerprint().equals(arrival.context().fingerprint())) {
            return told(arrival, Outcome.DUPLICATE, record.position());
        }
        var message = arrival.command().message();
        return new Result(
                message.externalId(),
                message.sequence(),
                Outcome.CONFLICT,
                "feed.message-differs",
                "Another message of this name has come before; it stands.",
                record.position());
    }

    private void check(TakeMessage command) {
        var product = known.product(command.sku());
        if (product.kit()) {
            throw refusal(
                    "product.kit-has-no-stock", "%s is a kit: its components have stock.", command);
        }
        if (!product.tracked()) {
            throw refusal("product.untracked", "The stock of %s is not counted.", command);
        }
        known.location(command.location());
        if (command.message().occurredAt().isAfter(clock.instant())) {
            throw refusal("feed.in-future", "What is told of %s has not happened yet.", command);
        }
    }

    private static RejectedException refusal(String code, String detail, TakeMessage command) {
        return new RejectedException(Rejection.unacceptable(code, detail.formatted(command.sku())));
    }

    private static Result told(Arrival arrival, Outcome outcome, long position) {
        var message = arrival.command().message();
        boolean waits = outcome == Outcome.PENDING;
        return new Result(
                message.externalId(),
                message.sequence(),
                outcome,
                waits ? "stock.negative" : null,
                waits ? "Less than nothing would be on hand; it waits for what explains it." : null,
                position);
    }

    private static Result refused(Arrival arrival, Rejection rejection) {
        var message = arrival.command().message();
        return new Result(
                message.externalId(),
                message.sequence(),
                Outcome.REFUSED,
                rejection.code(),
                rejection.detail(),
                null);
    }
}
