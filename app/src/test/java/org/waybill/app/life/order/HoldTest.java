package org.waybill.app.life.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;

/** Nothing starts while an order is held; each hold ends by its own handle or at its time. */
class HoldTest {

    private final Shop shop = new Shop();
    private String location;
    private String web;
    private String sku;
    private PlacedOrder order;

    @BeforeEach
    void placeAnOrderThatWaits() {
        location = shop.warehouse(1);
        web = shop.channel(location);
        sku = shop.product();
        order = shop.ship(web).line(sku, 1).place();
    }

    @Test
    void nothingStartsUntilTheLastHoldIsReleased() {
        done(hold("fraud", "FRAUD", ""));
        done(hold("address", "ADDRESS", ""));
        refused(hold("fraud", "MANUAL", ""), 409, "order.hold-exists");
        assertThat(order.status()).isEqualTo("ON_HOLD");

        shop.receive(sku, location, 1);
        done(release("address"));

        refused(release("address"), 404, "order.hold-unknown");
        refused(release("other"), 404, "order.hold-unknown");
        assertThat(order.now().get("holds")).hasSize(1);
        assertThat(order.now().get("fulfillments")).isEmpty();
        done(release("fraud"));
        order.until("IN_FULFILLMENT");
        Invariants.hold(shop);
    }

    @Test
    void aHoldReleasesItselfAtItsTime() {
        var hour = shop.now().plusSeconds(3_600);
        done(hold("check", "PAYMENT", ",\"autoReleaseAt\":\"" + hour + "\""));
        shop.receive(sku, location, 1);
        assertThat(order.status()).isEqualTo("ON_HOLD");

        shop.later(3_601);

        order.until("IN_FULFILLMENT");
        assertThat(order.now().get("holds")).isEmpty();
        Invariants.hold(shop);
    }

    @Test
    void aHoldThatWasReleasedByHandDoesNotReleaseAnotherAtItsTime() {
        var hour = shop.now().plusSeconds(3_600);
        done(hold("check", "PAYMENT", ",\"autoReleaseAt\":\"" + hour + "\""));
        done(release("check"));
        done(hold("check", "PAYMENT", ""));

        shop.later(3_601);

        assertThat(order.status()).isEqualTo("ON_HOLD");
        assertThat(order.now().get("holds")).hasSize(1);
    }

    @Test
    void aHeldOrderCanBeCancelledAndStaysSo() {
        var hour = shop.now().plusSeconds(3_600);
        done(hold("check", "PAYMENT", ",\"autoReleaseAt\":\"" + hour + "\""));
        done(order.cancel());

        shop.later(3_601);

        assertThat(order.status()).isEqualTo("CANCELLED");
        refused(hold("more", "MANUAL", ""), 409, "order.illegal-transition");
        Invariants.hold(shop);
    }

    private Answer hold(String handle, String type, String more) {
        var body = "{\"handle\":\"%s\",\"type\":\"%s\",\"reason\":\"look first\"%s}";
        return order.act("holds", body.formatted(handle, type, more), Map.of());
    }

    private Answer release(String handle) {
        return shop.delete(
                "/api/orders/%s/holds/%s?channel=%s".formatted(order.number(), handle, web));
    }
}
