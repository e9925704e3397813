package org.waybill.app.life.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** Deliveries and transfers know of which lots their units are. */
class DocumentLotsTest {

    private static final String DAY = "2099-01-31";

    private final Shop shop = new Shop();
    private final String milk = shop.name("P");
    private final String number = shop.name("PO");
    private final String delivery = "/api/inbound/" + number;
    private final String transferId = shop.name("T");
    private final String transfer = "/api/transfers/" + transferId;
    private String dairy;
    private String store;

    @BeforeEach
    void openADairy() {
        dairy = shop.warehouse(1);
        store = shop.warehouse(2);
        shop.channel(dairy, store);
        shop.product(milk, ",\"tracking\":\"LOT\"");
    }

    @Test
    void aDeliveryAnnouncesLotsAndSaysWhatCameOtherwise() {
        var first = done(announce("A", 6, "B", 4)).json();
        assertThat(first.at("/lines/0/lots/0/announced").asInt()).isEqualTo(6);
        assertThat(first.at("/lines/0/lots/0/expiresOn").asString()).isEqualTo(DAY);
        done(receive(5, units("A", 5)));
        var received = done(receive(3, units("A", 2) + "," + units("C", 1))).json();

        assertThat(received.at("/receipts/1/lines/0/lots/1/lot").asString()).isEqualTo("C");
        assertThat(received.get("discrepancies").isEmpty()).isTrue();
        assertThat(received.get("lotDiscrepancies").toString())
                .isEqualTo(
                        "[{\"lineId\":\"1\",\"lot\":\"A\",\"kind\":\"OVER\",\"quantity\":1},"
                                + "{\"lineId\":\"1\",\"lot\":\"C\",\"kind\":\"OVER\",\"quantity\":1}]");
        var closed = done(shop.post(delivery + "/closure", "{\"reason\":\"all\"}")).json();
        assertThat(closed.at("/lotDiscrepancies/1/kind").asString()).isEqualTo("SHORT");
        assertThat(closed.at("/lotDiscrepancies/1/quantity").asInt()).isEqualTo(4);
        assertThat(shop.read(delivery).get("lotDiscrepancies"))
                .isEqualTo(closed.get("lotDiscrepancies"));
        assertThat(told("A").get("expiresOn").asString()).isEqualTo(DAY);
        assertThat(told("A").at("/from/0/reference").asString())
                .isEqualTo("inbound:" + number + ":1");
        addsUp(told("A"), 7);
        Invariants.hold(shop);
    }

    @Test
    void aReceiptNamesLotsAsTheProductWantsThem() {
        done(announce("A", 6, "B", 4));

        place(refused(receive(2, null), 422, "stock.lots-missing"), "/lines/0/lots");
        place(refused(receive(2, units("A", 1)), 422, "stock.lots-quantity"), "/lines/0/lots");
        var numbered = "{\"lot\":\"A\",\"quantity\":2,\"serials\":[\"S1\"]}";
        place(
                refused(receive(2, numbered), 422, "stock.serials-quantity"),
                "/lines/0/lots/0/serials");
        done(receive(2, "{\"lot\":\"A\",\"quantity\":2,\"serials\":[\"S1\",\"S2\"]}"));
        var again = "{\"lot\":\"A\",\"quantity\":1,\"serials\":[\"S2\"]}";
        refused(receive(1, again), 409, "stock.serial-known");
        var other = "{\"lot\":\"A\",\"quantity\":1,\"expiresOn\":\"2098-01-01\"}";
        refused(receive(1, other), 409, "stock.lot-contradicts");
        assertThat(shop.read(delivery).at("/lines/0/received").asInt()).isEqualTo(2);
    }

    @Test
    void announcedLotsAddUpToTheirLine() {
        place(refused(announce("A", 6, "B", 5), 422, "inbound.lots-quantity"), "/lines/0/lots");
        refused(announce("A", 6, "A", 4), 422, "inbound.lot-twice");
    }

    @Test
    void anotherQuantityHasItsLotsSaidAgain() {
        done(announce("A", 6, "B", 4));

        var less = done(change(8, "")).json();
        assertThat(less.at("/lines/0/lots").isEmpty()).isTrue();
        refused(change(8, ",\"lots\":[" + units("A", 7) + "]"), 422, "inbound.lots-quantity");
        var told = done(change(8, ",\"lots\":[" + units("A", 8) + "]")).json();
        assertThat(told.at("/lines/0/lots/0/announced").asInt()).isEqualTo(8);
    }

    @Test
    void aTransferSendsTheLotsNamedAndKnowsWhichCame() {
        done(stocked("A", 3));
        done(stocked("B", 4));
        picked(5);
        place(refused(ship(units("A", 4)), 422, "stock.lots-quantity"), "/lines/0/lots");
        refused(ship(units("A", 4) + "," + units("B", 1)), 409, "stock.lot-not-there");

        var sent = done(ship(units("B", 4) + "," + units("A", 1))).json();
        assertThat(lots(sent)).containsExactlyInAnyOrder("B 4 0 4", "A 1 0 1");
        assertThat(told("B").at("/totals/inTransit").asInt()).isEqualTo(4);
        var some = done(arrive(3, units("B", 2) + "," + units("C", 1))).json();
        assertThat(lots(some)).containsExactlyInAnyOrder("B 4 2 2", "A 1 0 1", "C 0 1 0");
        assertThat(some.at("/lotDiscrepancies/0/lot").asString()).isEqualTo("C");
        var all = done(arrive(2, null)).json();

        assertThat(all.get("status").asString()).isEqualTo("RECEIVED");
        assertThat(lots(all)).containsExactlyInAnyOrder("B 4 4 0", "A 1 0 0", "C 0 1 0");
        assertThat(all.get("discrepancies").isEmpty()).isTrue();
        assertThat(kinds(all)).containsExactlyInAnyOrder("C OVER 1", "A SHORT 1");
        assertThat(shop.read(transfer).get("lotDiscrepancies"))
                .isEqualTo(all.get("lotDiscrepancies"));
        assertThat(told("A").at("/totals/lostInTransit").asInt()).isEqualTo(1);
        addsUp(told("A"), 3);
        addsUp(told("B"), 4);
        addsUp(told("C"), 1);
        Invariants.hold(shop);
    }

    @Test
    void whatExpiresFirstLeavesWhereNobodySaysOtherwise() {
        done(stocked("A", 3));
        done(stocked("B", 4));
        picked(4);

        var sent = done(shop.post(transfer + "/shipments", DUE)).json();

        assertThat(lots(sent)).containsExactlyInAnyOrder("A 3 0 3", "B 1 0 1");
        done(arrive(4, null));
        addsUp(told("A"), 3);
        assertThat(told("A").at("/now/0/location").asString()).isEqualTo(store);
    }

    private static final String DUE = "{\"expectedAt\":\"2099-12-01\"}";

    private Answer announce(String one, int units, String other, int more) {
        var body =
                """
                {"inboundId":"%s","type":"ASN","location":"%s","expectedAt":"2099-12-01","lines":[
                 {"lineId":"1","sku":"%s","quantity":10,"lots":[
                  {"lot":"%s","expiresOn":"%s","quantity":%d},{"lot":"%s","quantity":%d}]}]}
                """;
        return shop.post(
                "/api/inbound", body.formatted(number, dairy, milk, one, DAY, units, other, more));
    }

    private Answer receive(int units, @Nullable String lots) {
        return shop.post(delivery + "/receipts", arrival(units, lots));
    }

    private Answer arrive(int units, @Nullable String lots) {
        return shop.post(transfer + "/receipts", arrival(units, lots));
    }

    private static String arrival(int units, @Nullable String lots) {
        return "{\"lines\":[{\"lineId\":\"1\",\"quantity\":%d%s}]}"
                .formatted(units, lots == null ? "" : ",\"lots\":[" + lots + "]");
    }

    private Answer change(int units, String more) {
        return shop.post(
                delivery + "/changes",
                "{\"lines\":[{\"lineId\":\"1\",\"quantity\":%d%s}]}".formatted(units, more));
    }

    private Answer stocked(String lot, int units) {
        return shop.post(
                Shop.stock(milk, dairy) + "/receipts",
                "{\"quantity\":%d,\"lots\":[%s]}".formatted(units, units(lot, units)));
    }

    private void picked(int units) {
        done(
                shop.post(
                        "/api/transfers",
                        """
                        {"transferId":"%s","from":"%s","to":"%s",
                         "lines":[{"lineId":"1","sku":"%s","quantity":%d}]}
                        """
                                .formatted(transferId, dairy, store, milk, units)));
        done(shop.post(transfer + "/approval", ""));
        done(shop.post(transfer + "/picks", ""));
    }

    private Answer ship(String lots) {
        return shop.post(
                transfer + "/shipments",
                "{\"expectedAt\":\"2099-12-01\",\"lines\":[{\"lineId\":\"1\",\"lots\":[%s]}]}"
                        .formatted(lots));
    }

    private static String units(String lot, int units) {
        return "{\"lot\":\"%s\",\"quantity\":%d}".formatted(lot, units);
    }

    private static List<String> lots(JsonNode document) {
        return document.at("/lines/0/lots")
                .valueStream()
                .map(
                        lot ->
                                lot.get("lot").asString()
                                        + " "
                                        + lot.get("shipped")
                                        + " "
                                        + lot.get("received")
                                        + " "
                                        + lot.get("open"))
                .toList();
    }

    private static List<String> kinds(JsonNode document) {
        return document.get("lotDiscrepancies")
                .valueStream()
                .map(
                        one ->
                                one.get("lot").asString()
                                        + " "
                                        + one.get("kind").asString()
                                        + " "
                                        + one.get("quantity"))
                .toList();
    }

    private static void place(Answer problem, String pointer) {
        assertThat(problem.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    private JsonNode told(String lot) {
        return shop.read("/api/lots/" + milk + "/" + lot);
    }

    private static void addsUp(JsonNode lot, int received) {
        var totals = lot.get("totals");
        int gone = 0;
        for (var part :
                new String[] {"onHand", "shipped", "removed", "inTransit", "lostInTransit"}) {
            gone += totals.get(part).asInt();
        }
        assertThat(totals.get("received").asInt()).isEqualTo(received).isEqualTo(gone);
    }
}
