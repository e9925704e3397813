package org.waybill.app.life.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.refused;

import org.junit.jupiter.api.Test;
import org.waybill.app.life.Shop;

/** How long things take, as far as the past teaches. */
class LearnedDurationsTest {

    private final Shop shop = new Shop();

    @Test
    void fallsBackOnAllWhereNothingWasSeen() {
        var nobody = shop.read("/api/learned-transit?carrier=NOBODY&service=ever&to=ZZ");
        assertThat(nobody.get("seen")).hasSize(3);
        assertThat(nobody.at("/seen/1/property").asString()).isEqualTo("carrier:NOBODY");
        assertThat(nobody.at("/seen/1/times").asInt()).isZero();
        assertThat(nobody.get("days")).hasSize(4);
        assertThat(shop.read("/api/learned-transit").get("days")).isEqualTo(nobody.get("days"));
        assertThat(shop.read("/api/learned-handling?location=NOWHERE").at("/seen/0/times").asInt())
                .isZero();
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused(shop.get("/api/learned-transit?from=a%20b"), 400, "request.invalid");
        refused(shop.get("/api/learned-transit?to=" + "x".repeat(201)), 400, "request.invalid");
        refused(shop.get("/api/learned-handling?location=-"), 400, "request.invalid");
    }
}
