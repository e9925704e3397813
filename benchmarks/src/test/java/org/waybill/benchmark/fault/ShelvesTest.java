package org.waybill.benchmark.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.waybill.benchmark.load.Shop;

class ShelvesTest {

    private final Shop shop =
            new Shop(URI.create("http://127.0.0.1:1"), "shop", 2, new AtomicLong());

    @Test
    void holdWhatCameAndPromiseWhatWasOrdered() {
        var shelves =
                Shelves.after(
                        shop,
                        List.of(shop.receive(0, 1), shop.adjust(0), shop.adjust(1), shop.order()));

        assertThat(shelves.came())
                .containsEntry("shop-0", Shop.PLENTY + 2L)
                .containsEntry("shop-1", Shop.PLENTY + 1L);
        assertThat(shelves.promised()).containsEntry("shop-0", 1L).containsEntry("shop-1", 1L);
    }
}
