package org.waybill.benchmark.routing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.WaybillClient;

/**
 * An order of a running Waybill.
 *
 * @param channel null where only one channel has an order of that number
 */
public record OrderNumber(String number, @Nullable String channel) {

    private static final int PAGE = 200;

    /** Where its decisions are made again. */
    String path() {
        var of = channel == null ? "" : "&channel=" + encoded(channel);
        return "/api/orders/%s/decisions?again=true%s".formatted(encoded(number), of);
    }

    /** Every order there is. */
    public static List<OrderNumber> all(WaybillClient waybill) {
        var all = new ArrayList<OrderNumber>();
        var next = "";
        do {
            var page = waybill.get("/api/orders?limit=" + PAGE + next);
            for (var order : page.path("orders")) {
                var channel = order.path("channel").asString();
                all.add(new OrderNumber(order.path("orderId").asString(), channel));
            }
            var cursor = page.path("next").asString("");
            next = cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor);
        } while (!next.isEmpty());
        return all;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return channel == null ? number : number + "@" + channel;
    }
}
