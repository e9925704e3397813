package org.waybill.app.life.restart;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Shop;

/** People who keep asking until nobody answers any more, and remember what they were told. */
final class Customers {

    /** Something asked for, and the key it was asked for under. */
    record Request(String path, String body, String key) {

        /** An order for one unit, with a key that nobody has used. */
        static Request order(Shop shop, String channel, String sku) {
            var draft = shop.ship(channel).line(sku, 1);
            return new Request("/api/orders", draft.text(), shop.name("order-key"));
        }

        /** A receipt of one unit, with a key that nobody has used. */
        static Request receipt(Shop shop, String sku, String location) {
            return new Request(
                    Shop.stock(sku, location) + "/receipts", "{\"quantity\":1}", shop.name("key"));
        }

        Answer send(Shop shop) {
            return shop.post(path, body, Map.of("Idempotency-Key", key));
        }
    }

    private final Shop shop;
    private final Map<Request, Boolean> asked = new ConcurrentHashMap<>();
    private final Map<Request, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final List<Thread> people = new ArrayList<>();

    Customers(Shop shop) {
        this.shop = shop;
    }

    /** Lets so many people begin. */
    void begin(int count, Supplier<Request> wish) {
        for (int i = 0; i < count; i++) {
            people.add(Thread.startVirtualThread(() -> ask(wish)));
        }
    }

    private void ask(Supplier<Request> wish) {
        while (!closing.get()) {
            var request = wish.get();
            asked.put(request, true);
            try {
                answers.put(request, request.send(shop));
            } catch (UncheckedIOException gone) {
                return;
            }
        }
    }

    /** Waits until everybody has noticed that nobody answers. */
    void giveUp() {
        closing.set(true);
        for (var person : people) {
            try {
                person.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Everything that was asked for. */
    List<Request> asked() {
        return List.copyOf(asked.keySet());
    }

    /** What was answered. */
    Map<Request, Answer> answers() {
        return Map.copyOf(answers);
    }
}
