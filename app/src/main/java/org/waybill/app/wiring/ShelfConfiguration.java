package org.waybill.app.wiring;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waybill.command.count.Shelves;
import org.waybill.command.http.RequestException;
import org.waybill.domain.product.Sku;
import org.waybill.projection.NotReadyException;
import org.waybill.projection.stock.PositionList;

/** Lets those who take commands ask what a location has. */
@Configuration(proxyBeanMethods = false)
class ShelfConfiguration {

    private static final int UNAVAILABLE = 503;

    @Bean
    Shelves shelves(PositionList positions) {
        return (location, prefix, empty, most) -> {
            try {
                return positions.skus(location.value(), prefix, empty, most).stream()
                        .map(Sku::new)
                        .toList();
            } catch (NotReadyException e) {
                var later = Map.of("Retry-After", "1");
                throw new RequestException(
                        UNAVAILABLE,
                        e.code(),
                        "It is not known yet what is there; ask again.",
                        List.of(),
                        later);
            }
        };
    }
}
