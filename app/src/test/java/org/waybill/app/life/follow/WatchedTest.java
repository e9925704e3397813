package org.waybill.app.life.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Eventually.eventually;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waybill.app.RunningWaybill;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** What must always be true is watched while people buy, and looked through on demand. */
class WatchedTest {

    private static final int CUSTOMERS = 24;

    private final Shop shop = new Shop();

    @Test
    void nothingIsWrongAfterABusyLife() {
        var near = shop.store(1);
        var far = shop.warehouse(2);
        var web = shop.channel(near, far);
        var sku = shop.product();
        var other = shop.product();
        var kit = shop.kit(Map.of(sku, 2, other, 1));
        for (var product : new String[] {sku, other}) {
            shop.receive(product, near, 12);
            shop.receive(product, far, 12);
        }

        Crowd.of(CUSTOMERS, number -> lives(new Random(number), web, near, sku, other, kit));

        var audit = ended(begun("{\"skus\":[\"%s\",\"%s\"]}".formatted(sku, other)));
        assertThat(audit.get("status").asString()).isEqualTo("DONE");
        assertThat(audit.get("findings")).as(audit.toString()).isEmpty();
        assertThat(audit.get("count").asLong()).isZero();
        assertThat(audit.get("skus").asLong()).isEqualTo(2);
        assertThat(audit.get("progress").get("fraction").asDouble()).isEqualTo(1);

        var state = shop.read("/api/invariants");
        assertThat(state.get("holding").asBoolean()).as(state.toString()).isTrue();
        assertThat(state.get("violations")).isEmpty();
        assertThat(state.get("findings").asLong()).isZero();
        assertThat(state.get("watchedTo").asLong()).isGreaterThanOrEqualTo(shop.position());
        assertThat(state.get("lastAudit").get("finishedAt").asString()).isNotEmpty();
    }

    private boolean lives(
            Random random, String web, String store, String sku, String other, String kit) {
        var cart = shop.name("cart");
        switch (random.nextInt(4)) {
            case 0 -> shop.hold(cart, web, 600, sku, other);
            case 1 -> shop.pickup(web, store).orReject().line(sku, 1 + random.nextInt(3)).send();
            case 2 -> {
                var draft = shop.ship(web).orReject().line(kit, 1).line(other, 1);
                if (draft.send().status() == 201 && random.nextBoolean()) {
                    var path = "/api/orders/%s/cancellations?channel=%s";
                    shop.post(path.formatted(draft.number(), web), "{\"reason\":\"TEST\"}");
                }
            }
            default -> shop.ship(web).line(sku, 1 + random.nextInt(4)).send();
        }
        return true;
    }

    @Test
    void looksThroughEverything() {
        var sku = shop.product();
        shop.receive(sku, shop.warehouse(1), 1);

        var audit = ended(begun("{}"));

        assertThat(audit.get("status").asString()).isEqualTo("DONE");
        assertThat(audit.get("findings")).as(audit.toString()).isEmpty();
        assertThat(audit.get("skus").asLong()).isPositive();
        assertThat(audit.get("progress").get("done")).isEqualTo(audit.get("skus"));
    }

    @Test
    void isToldByHealthAndMetrics() {
        var invariants = shop.read("/api/health").get("invariants");
        assertThat(invariants.propertyNames())
                .contains("violations", "findings")
                .isSubsetOf("violations", "findings", "auditedAt");
        assertThat(invariants.get("violations").asLong()).isZero();
        var metrics = RunningWaybill.instance().http().get("/actuator/prometheus").text();
        assertThat(metrics)
                .contains(
                        "waybill_invariant_violations 0.0",
                        "waybill_audit_findings ",
                        "waybill_audited_skus_total ");
    }

    @Test
    void knowsWhatItCanLookAt() {
        refused(shop.post("/api/audits", "{\"skus\":[\"none\"]}"), 422, "audit.unknown-sku");
        refused(shop.post("/api/audits", "{\"skus\":[\"/\"]}"), 400, "request.invalid");
        refused(shop.get("/api/audits/none"), 404, "audit.unknown");
        refused(shop.get("/api/invariants?limit=0"), 400, "request.invalid");
    }

    /** Another test may have one running. */
    private String begun(String body) {
        var answer = eventually(() -> shop.post("/api/audits", body), some -> some.status() != 409);
        return done(answer).json().get("id").asString();
    }

    private JsonNode ended(String id) {
        return eventually(
                () -> shop.read("/api/audits/" + id),
                audit -> !audit.get("status").asString().equals("RUNNING"));
    }
}
