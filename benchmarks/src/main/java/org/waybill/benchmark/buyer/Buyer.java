package org.waybill.benchmark.buyer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.buyer.Bid.Verdict;
import org.waybill.benchmark.buyer.Flaw.Kind;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.Reply;

/**
 * Somebody who wants something, and now and then asks twice under the same key: at once, or after
 * the answer.
 */
final class Buyer {

    /** What a buyer does. */
    interface Act {
        /** Does it. */
        void by(Buyer buyer);
    }

    private static final int ONE_IN = 12;

    private final Stage stage;
    private final String name;
    private final int door;
    private final Random random;
    private int names;

    /**
     * Somebody who has not asked for anything yet.
     *
     * @param door where he asks
     */
    Buyer(Stage stage, String name, int door, Random random) {
        this.stage = stage;
        this.name = name;
        this.door = door;
        this.random = random;
    }

    /** What this buyer leaves to chance. */
    Random random() {
        return random;
    }

    /** Keeps what came of a bid. */
    void note(Bid bid) {
        stage.notes().add(bid);
    }

    /** A name that was not used before. */
    String next() {
        names++;
        return "%s-%d".formatted(name, names);
    }

    /** Orders. */
    Bid order(Wish wish) {
        return order(wish, null);
    }

    /** Orders, and takes over what a cart holds. */
    Bid order(Wish wish, @Nullable String cart) {
        var number = next();
        var said = ask(Ask.post("/api/orders", number, wish.order(number, cart)));
        return bid(number, wish, said);
    }

    /** Has units held for a cart. */
    Bid hold(String cart, Wish wish, int seconds) {
        var said = ask(Ask.post("/api/reservations", next(), wish.hold(cart, seconds)));
        return bid(cart, wish, said);
    }

    /** Has units held for a moment; tells when that moment was over. */
    Bid holdShortly(String cart, Wish wish) {
        var said = ask(Ask.post("/api/reservations", next(), wish.hold(cart, 1)));
        var bid = bid(cart, wish, said);
        if (!bid.promised()) {
            return bid;
        }
        var expires = said.reply().json().path("expiresAt").asString("");
        return bid.until(Span.around(Instant.parse(expires)));
    }

    /** Cancels an order; the same bid, ended. */
    Bid cancel(Bid order) {
        var path = "/api/orders/%s/cancellations".formatted(order.who());
        return ended(order, Ask.post(path, next(), "{\"reason\":\"changed my mind\"}"));
    }

    /** Gives a cart up; the same bid, ended. */
    Bid giveUp(Bid cart) {
        var path = "/api/reservations/%s?channel=%s".formatted(cart.who(), cart.channel());
        return ended(cart, new Ask("DELETE", path, null, next()));
    }

    /** Does nothing until a moment. */
    void rest(long moment) {
        WaybillClient.rest(Duration.ofNanos(Math.max(0, moment - Span.now()) * 1_000));
    }

    private Bid ended(Bid bid, Ask ask) {
        var said = ask(ask);
        return said.reply().ok() ? bid.until(said.asked()) : bid;
    }

    private Bid bid(String who, Wish wish, Said said) {
        var needs = new HashMap<String, Integer>();
        wish.lines()
                .forEach(
                        (line, units) ->
                                stage.goods()
                                        .parts(line)
                                        .forEach(
                                                (sku, each) ->
                                                        needs.merge(
                                                                sku, units * each, Integer::sum)));
        var reach =
                wish.collectAt() == null
                        ? stage.market().reach(wish.channel())
                        : Set.of(wish.collectAt());
        return new Bid(
                who,
                wish.channel(),
                reach,
                Map.copyOf(needs),
                said.asked(),
                verdict(said.reply()),
                false,
                null);
    }

    private static Verdict verdict(Reply reply) {
        if (reply.status() == 201) {
            return Verdict.PROMISED;
        }
        boolean refused =
                reply.status() == 409
                        && (reply.body().contains("\"stock.insufficient\"")
                                || reply.body().contains("\"order.pickup-unavailable\""));
        return refused ? Verdict.REFUSED : Verdict.NEITHER;
    }

    /** An answer, and when it was waited for. */
    private record Said(Reply reply, Span asked) {}

    private Said ask(Ask ask) {
        long begun = Span.now();
        var reply = random.nextInt(ONE_IN) == 0 ? twice(ask) : stage.doors().ask(door, ask);
        var said = new Said(reply, Span.since(begun));
        if (!reply.ok() && verdict(reply) == Verdict.NEITHER) {
            wrong(ask, reply);
        }
        if (random.nextInt(ONE_IN) == 0) {
            compare(ask, reply, stage.doors().ask(door + 1, ask));
        }
        return said;
    }

    private Reply twice(Ask ask) {
        var other =
                CompletableFuture.supplyAsync(
                        () -> stage.doors().ask(door + 1, ask), Thread::startVirtualThread);
        var one = stage.doors().ask(door, ask);
        compare(ask, one, other.join());
        return one;
    }

    private void compare(Ask ask, Reply one, Reply other) {
        if (one.status() != other.status() || !named(one).equals(named(other))) {
            var words = "%s under %s: %s, and then %s".formatted(ask.path(), ask.key(), one, other);
            stage.notes().add(new Flaw(Kind.DOUBLED, 1, words));
        }
    }

    private static String named(Reply reply) {
        var body = reply.body().isEmpty() ? null : reply.json();
        return body == null
                ? ""
                : body.path("orderId").asString("") + body.path("cart").asString("");
    }

    private void wrong(Ask ask, Reply reply) {
        var words = "%s: %d %s".formatted(ask.path(), reply.status(), reply.body());
        stage.notes().add(Flaw.other(words));
    }
}
