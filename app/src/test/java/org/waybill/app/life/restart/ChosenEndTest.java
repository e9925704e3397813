package org.waybill.app.life.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Eventually.eventually;
import static org.waybill.app.life.Shop.done;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.app.life.Shop;
import org.waybill.app.life.restart.Customers.Request;

/** A Waybill that ends at a point of its own code has done all or nothing of what it was asked. */
class ChosenEndTest {

    /** As of a process that was killed. */
    private static final int ENDED = 137;

    private static final int PEOPLE = 4;

    @TempDir private Path folder;
    private final int port = FreePort.number();
    private final Shop shop = Nodes.door(port);

    @ParameterizedTest
    @ValueSource(strings = {"after-append-before-answer:12", "during-token-write:60"})
    void leavesWhatIsThereOnce(String point) {
        var waybill = start("--waybill.fault=" + point);
        var location = shop.warehouse(1);
        var sku = shop.product();
        var path = Shop.stock(sku, location);
        var customers = new Customers(shop);
        customers.begin(
                PEOPLE,
                () -> new Request(path + "/receipts", "{\"quantity\":1}", shop.name("key")));

        assertThat(waybill.end()).isEqualTo(ENDED);
        customers.giveUp();
        assertThat(customers.answers()).hasSizeLessThan(customers.asked().size());
        waybill = start();
        try {
            customers.asked().forEach(request -> done(request.send(shop)));
            eventually(
                    () ->
                            assertThat(shop.read(path).get("onHand").asInt())
                                    .isEqualTo(customers.asked().size()));
        } finally {
            waybill.stop();
        }
    }

    private ChildWaybill start(String... more) {
        return ChildWaybill.on(folder.resolve("data"), port, more);
    }
}
