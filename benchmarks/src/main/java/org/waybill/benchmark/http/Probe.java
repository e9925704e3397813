package org.waybill.benchmark.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.Line;
import org.waybill.benchmark.load.Reply;
import org.waybill.benchmark.load.Shop;

/** Somebody who does something and looks for it, again and again. */
final class Probe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Shop shop;
    private final Line line;
    private final String order;
    private final Histogram nanos = new Histogram(3);
    private volatile boolean over;
    private CompletableFuture<Void> looking = CompletableFuture.completedFuture(null);

    private Probe(Shop shop) {
        this.shop = shop;
        this.line = new Line(shop.base(), PATIENCE);
        var ask = shop.order();
        send(ask);
        this.order = String.valueOf(ask.key());
    }

    /** One that looks when it is told. */
    static Probe quiet(Shop shop) {
        return new Probe(shop);
    }

    /** One that looks until it is ended. */
    static Probe begin(Shop shop) {
        var probe = new Probe(shop);
        probe.looking =
                CompletableFuture.runAsync(
                        probe::look, command -> Thread.ofPlatform().start(command));
        return probe;
    }

    private void look() {
        while (!over) {
            long position = send(shop.receive(shop.any(), 1)).position();
            long answered = System.nanoTime();
            // Each is told by another projection.
            for (var path :
                    List.of(
                            shop.availability(0).path() + "&",
                            shop.stock(0) + "/ledger?",
                            "/api/orders/%s?".formatted(order))) {
                see(path + "minPosition=" + position);
            }
            nanos.recordValue(System.nanoTime() - answered);
            WaybillClient.rest(PAUSE);
        }
    }

    /** How long a receipt took from here to availability that includes it, in nanoseconds. */
    long receiveAndSee() {
        int sku = shop.any();
        long begun = System.nanoTime();
        long position = send(shop.receive(sku, 1)).position();
        see(shop.availability(sku).path() + "&minPosition=" + position);
        return System.nanoTime() - begun;
    }

    /** A Waybill that lags says so after a while, and is asked again. */
    private void see(String path) {
        while (!once(Ask.get(path)).ok()) {}
    }

    private Reply send(Ask ask) {
        var reply = once(ask);
        if (!reply.ok()) {
            throw new Complaint("%s: %d %s".formatted(ask.path(), reply.status(), reply.body()));
        }
        return reply;
    }

    private Reply once(Ask ask) {
        try {
            var reply = line.send(ask);
            if (reply.ok() || reply.putOff()) {
                return reply;
            }
            throw new Complaint("%s: %d %s".formatted(ask.path(), reply.status(), reply.body()));
        } catch (IOException failure) {
            throw new Complaint("%s is not answered.".formatted(ask.path()), failure);
        }
    }

    /** Ends it. Tells how long things took to be seen, in nanoseconds. */
    Histogram end() {
        over = true;
        looking.join();
        close();
        return nanos;
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (IOException failure) {
            throw new Complaint("A connection does not end.", failure);
        }
    }
}
