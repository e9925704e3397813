package org.waybill.app.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Units that stay where they are and change their state. */
class MovesTest {

    private final String sku = Wire.fresh();
    private final String path = "/api/stock/%s/%s".formatted(sku, World.STORE);

    @BeforeEach
    void stock() {
        World.product(sku, "");
        World.receive(sku, World.STORE, 10);
    }

    @Test
    void whatIsSetAsideIsThereAndNotForSaleUntilItIsMovedBack() {
        var moved = move("SELLABLE", "QUALITY_HOLD", 4).json();
        assertThat(moved.at("/onHand").asInt()).isEqualTo(10);
        assertThat(moved.at("/sellable").asInt()).isEqualTo(6);
        assertThat(moved.at("/aside/QUALITY_HOLD").asInt()).isEqualTo(4);

        var back = move("QUALITY_HOLD", "SELLABLE", 4);
        assertThat(back.json().at("/available").asInt()).isEqualTo(10);
        assertThat(get(path, back).at("/aside").isEmpty()).isTrue();
    }

    @Test
    void theLedgerTellsOfEachMoveWithItsReason() {
        var last = move("SELLABLE", "DAMAGED", 3);
        var line = get(path + "/ledger", last).get(1);

        assertThat(line.at("/type").asString()).isEqualTo("stock.StockMoved");
        assertThat(line.at("/delta").asInt()).isZero();
        assertThat(line.at("/onHand").asInt()).isEqualTo(10);
        assertThat(line.at("/reason").asString()).isEqualTo("INSPECTION");
        assertThat(line.at("/move/from").asString()).isEqualTo("SELLABLE");
        assertThat(line.at("/move/to").asString()).isEqualTo("DAMAGED");
        assertThat(line.at("/move/quantity").asInt()).isEqualTo(3);
        assertThat(line.at("/cause").asString()).isNotEmpty();
    }

    @Test
    void noMoreThanThereAreInAStateIsMovedAndNoStateToItself() {
        move("SELLABLE", "DAMAGED", 3);
        var tooMany = send("DAMAGED", "SELLABLE", 4);
        assertThat(tooMany.verdict(path, 409, "stock.not-in-state", null)).isEmpty();
        assertThat(tooMany.events()).isZero();
        assertThat(send("DAMAGED", "DAMAGED", 1).status()).isEqualTo(400);
    }

    @Test
    void whatComesInOrGoesMayBeInAState() {
        var received =
                Wire.ok("POST", path + "/receipts", "{\"quantity\":5,\"state\":\"QUARANTINED\"}");
        assertThat(received.json().at("/available").asInt()).isEqualTo(10);
        var gone =
                Wire.ok(
                        "POST",
                        path + "/adjustments",
                        "{\"delta\":-2,\"state\":\"QUARANTINED\",\"reason\":\"RECALL\"}");
        assertThat(gone.json().at("/onHand").asInt()).isEqualTo(13);
        assertThat(gone.json().at("/aside/QUARANTINED").asInt()).isEqualTo(3);
        assertThat(gone.json().at("/available").asInt()).isEqualTo(10);
    }

    private Reply move(String from, String to, int quantity) {
        return Wire.ok("POST", path + "/moves", body(from, to, quantity));
    }

    private Reply send(String from, String to, int quantity) {
        return Wire.send("POST", path + "/moves", body(from, to, quantity));
    }

    private static String body(String from, String to, int quantity) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"quantity\":%d,\"reason\":\"INSPECTION\"}"
                .formatted(from, to, quantity);
    }

    private static JsonNode get(String path, Reply after) {
        var seen = after.answer().header("Waybill-Position");
        return Wire.send("GET", path, "", Map.of("Waybill-Min-Position", seen)).json();
    }
}
