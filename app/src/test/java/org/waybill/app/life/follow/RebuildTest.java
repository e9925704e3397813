package org.waybill.app.life.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Eventually.eventually;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.waybill.app.RunningWaybill;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** A projection is made again while it is read and written. */
class RebuildTest {

    private final Shop shop = new Shop();

    @Test
    void isReadAndWrittenAllTheTime() {
        var location = shop.warehouse(1);
        var sku = shop.product();
        shop.receive(sku, location, 1);
        var over = new AtomicBoolean();
        var path = Shop.stock(sku, location);
        assertThat(shop.read(path).get("onHand").asLong()).isEqualTo(1);
        var reader = CompletableFuture.supplyAsync(() -> growing(path, over));

        long received = 1;
        for (int round = 0; round < 3; round++) {
            var id = begun("{}");
            do {
                shop.receive(sku, location, 1);
                received++;
            } while (!ended(id));
        }
        over.set(true);

        assertThat(reader.join()).isPositive();
        assertThat(shop.read(path).get("onHand").asLong()).isEqualTo(received);
        assertThat(shop.read(path + "/ledger")).hasSize((int) received);
        var compared = eventually(() -> compared(), RebuildTest::alike);
        assertThat(compared.get("progress").get("fraction").asDouble()).isEqualTo(1);
        assertThat(compared.get("progress").get("estimatedSecondsLeft").asLong()).isZero();
    }

    @Test
    void knowsItsProjections() {
        refused(shop.post("/api/rebuilds", "{\"projections\":[\"x\"]}"), 422, "projection.unknown");
        refused(shop.get("/api/rebuilds/none"), 404, "rebuild.unknown");
    }

    /** Reads on and on; every answer is one, and none tells of less than the one before. */
    private static long growing(String path, AtomicBoolean over) {
        long last = 0;
        while (!over.get()) {
            var answer = RunningWaybill.instance().http().get(path);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            long now = answer.json().get("onHand").asLong();
            assertThat(now).isGreaterThanOrEqualTo(last);
            last = now;
        }
        return last;
    }

    private JsonNode compared() {
        var id = begun("{\"swap\":false}");
        eventually(() -> ended(id), ended -> ended);
        return shop.read("/api/rebuilds/" + id);
    }

    private static boolean alike(JsonNode rebuild) {
        return rebuild.get("projections")
                .valueStream()
                .allMatch(part -> part.get("differences").get("count").asLong() == 0);
    }

    private String begun(String body) {
        return done(shop.post("/api/rebuilds", body)).json().get("id").asString();
    }

    private boolean ended(String id) {
        var status = shop.read("/api/rebuilds/" + id).get("status").asString();
        assertThat(status).isNotEqualTo("FAILED");
        return status.equals("DONE");
    }
}
