package org.waybill.app.life.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Eventually;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;
import org.waybill.app.life.Work;
import tools.jackson.databind.JsonNode;

/** Units are known by lot and number, from the dock to the customer. */
class LotTest {

    private final Shop shop = new Shop();
    private final String milk = shop.name("P");
    private String dairy;
    private String web;

    @BeforeEach
    void openADairy() {
        dairy = shop.warehouse(1);
        web = shop.channel(dairy);
        shop.product(milk, ",\"tracking\":\"LOT\",\"shelfLifeDays\":3");
    }

    @Test
    void aRecallNamesWhoHasTheLot() {
        done(receive(5, lot("L-B", 90, 5)));
        done(receive(2, lot("L-A", 60, 2)));
        done(receive(5, lot("L-C", 120, 5)));
        var work = shop.ship(web).line(milk, 3).place().work(0).picked();
        assertThat(told("L-A").at("/now/0/reserved").asInt()).isEqualTo(2);
        done(work.pack("L1", 3));
        done(shop.post("/api/fulfillments/" + work.id() + "/shipments", SHIPMENT));

        var first = told("L-A");
        assertThat(first.at("/from/0/reference").asString()).isEqualTo("PO-9");
        assertThat(first.at("/went/0/quantity").asInt()).isEqualTo(2);
        assertThat(first.at("/went/0/customerId").asString()).isNotEmpty();
        assertThat(first.at("/went/0/trackingNumber").asString()).isEqualTo("TN-1");
        addsUp(first);
        var second = told("L-B");
        assertThat(second.at("/went/0/quantity").asInt()).isEqualTo(1);
        assertThat(second.at("/now/0/free").asInt()).isEqualTo(4);
        addsUp(second);
        assertThat(told("L-C").get("went").isEmpty()).isTrue();
        refused(shop.get("/api/lots/" + milk + "/L-X"), 404, "lot.unknown");
        Invariants.hold(shop);
    }

    private static final String SHIPMENT = "{\"carrier\":\"Mule\",\"trackingNumber\":\"TN-1\"}";

    @Test
    void whoPicksAnotherLotSaysSo() {
        done(receive(5, lot("L-B", 90, 5)));
        done(receive(2, lot("L-A", 60, 2)));
        var work = shop.ship(web).line(milk, 1).place().work(0);
        done(work.accept());
        refused(
                pick(work, ",\"lots\":[{\"lot\":\"L-C\",\"quantity\":1}]"),
                409,
                "stock.lot-not-there");
        done(pick(work, ",\"lots\":[{\"lot\":\"L-B\",\"quantity\":1}]"));
        done(work.pack("L1", 1));
        done(work.ship());

        assertThat(told("L-B").at("/totals/shipped").asInt()).isEqualTo(1);
        assertThat(told("L-A").at("/totals/onHand").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsCalledBackIsNotPromisedUntilItIsGoodAgain() {
        done(receive(2, lot("L-A", 60, 2)));
        done(act("block"));
        assertThat(available()).isZero();
        assertThat(stock().at("/aside/QUARANTINED").asInt()).isEqualTo(2);
        assertThat(told("L-A").get("blocked").asBoolean()).isTrue();
        done(act("release"));
        assertThat(available()).isEqualTo(2);
        refused(shop.post("/api/lots/" + milk + "/L-X/block", WHY), 404, "lot.unknown");
        Invariants.hold(shop);
    }

    @Test
    void whatIsTooOldIsNotPromised() {
        done(receive(4, lot("L-A", 2, 4)));
        Eventually.eventually(this::stock, now -> now.at("/aside/EXPIRED").asInt() == 4);
        assertThat(available()).isZero();
        assertThat(told("L-A").get("expired").asBoolean()).isTrue();
    }

    @Test
    void refusesWhatLotsCannotBe() {
        refused(
                shop.post(Shop.stock(milk, dairy) + "/receipts", "{\"quantity\":1}"),
                422,
                "stock.lots-missing");
        refused(receive(3, lot("L-A", 60, 2)), 422, "stock.lots-quantity");
        done(receive(2, lot("L-A", 60, 2)));
        refused(receive(2, lot("L-A", 61, 2)), 409, "stock.lot-contradicts");
        var bad =
                "{\"quantity\":1,\"lots\":[{\"lot\":\"L\",\"expiresOn\":\"soon\",\"quantity\":1}]}";
        assertThat(shop.post(Shop.stock(milk, dairy) + "/receipts", bad).status()).isEqualTo(400);
    }

    @Test
    void aNumberedUnitHasALife() {
        var phone = shop.name("P");
        shop.product(phone, ",\"tracking\":\"SERIAL\"");
        var path = Shop.stock(phone, dairy) + "/receipts";
        var two =
                "{\"quantity\":2,\"lots\":[{\"lot\":\"B1\",\"quantity\":2,\"serials\":[\"S1\",\"S2\"]}]}";
        refused(
                shop.post(path, "{\"quantity\":1,\"lots\":[{\"lot\":\"B1\",\"quantity\":1}]}"),
                422,
                "stock.serials-missing");
        done(shop.post(path, two));
        refused(shop.post(path, two), 409, "stock.serial-known");
        var work = shop.ship(web).line(phone, 1).place().work(0);
        done(work.accept());
        refused(work.pick("L1", 1), 422, "stock.serials-missing");
        refused(pick(work, ",\"serials\":[\"S9\"]"), 409, "stock.serial-not-there");
        done(pick(work, ",\"serials\":[\"S2\"]"));
        done(work.pack("L1", 1));
        done(work.ship());

        var life = shop.read("/api/serials/" + phone + "/S2");
        assertThat(life.get("status").asString()).isEqualTo("SHIPPED");
        assertThat(life.get("life").valueStream().map(step -> step.get("type").asString()))
                .containsExactly("RECEIVED", "PICKED", "LEFT");
        assertThat(shop.read("/api/serials/" + phone + "/S1").get("status").asString())
                .isEqualTo("IN_STOCK");
        refused(shop.get("/api/serials/" + phone + "/S9"), 404, "serial.unknown");
    }

    private String lot(String lot, int days, int units) {
        var day = LocalDate.ofInstant(shop.now(), ZoneOffset.UTC).plusDays(days);
        return "{\"lot\":\"%s\",\"expiresOn\":\"%s\",\"quantity\":%d}".formatted(lot, day, units);
    }

    private Answer receive(int units, String lot) {
        var body = "{\"quantity\":%d,\"reference\":\"PO-9\",\"lots\":[%s]}";
        return shop.post(Shop.stock(milk, dairy) + "/receipts", body.formatted(units, lot));
    }

    private Answer pick(Work work, String more) {
        var body = "{\"lines\":[{\"lineId\":\"L1\",\"quantity\":1%s}]}".formatted(more);
        return shop.post("/api/fulfillments/" + work.id() + "/picks", body);
    }

    private static final String WHY = "{\"reason\":\"glass\"}";

    private Answer act(String what) {
        return shop.post("/api/lots/" + milk + "/L-A/" + what, WHY);
    }

    private JsonNode told(String lot) {
        return shop.read("/api/lots/" + milk + "/" + lot);
    }

    private JsonNode stock() {
        return shop.read(Shop.stock(milk, dairy));
    }

    private int available() {
        return shop.availability(milk, web).get("available").asInt();
    }

    private static void addsUp(JsonNode lot) {
        var totals = lot.get("totals");
        int gone =
                totals.get("onHand").asInt()
                        + totals.get("shipped").asInt()
                        + totals.get("removed").asInt()
                        + totals.get("inTransit").asInt()
                        + totals.get("lostInTransit").asInt();
        assertThat(totals.get("received").asInt()).isEqualTo(gone);
    }
}
