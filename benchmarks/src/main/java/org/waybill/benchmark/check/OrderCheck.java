package org.waybill.benchmark.check;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.olist.OlistOrder;
import org.waybill.benchmark.olist.Timeline;

/** Compares every order that Waybill tells with what is recorded about it. */
public final class OrderCheck {

    private static final int PAGE = 200;

    private OrderCheck() {}

    /** The differences, in words. */
    public static List<String> differences(
            WaybillClient waybill, List<OlistOrder> orders, Timeline timeline) {
        var told = told(waybill);
        var differences = new ArrayList<String>();
        for (var order : orders) {
            var is = told.remove(order.id());
            if (is == null) {
                differences.add("Order %s is not told.".formatted(order.id()));
                continue;
            }
            var recorded = Recorded.of(order, timeline.givenUp().contains(order));
            recorded.differences(is)
                    .forEach(one -> differences.add("Order %s: %s".formatted(order.id(), one)));
        }
        told.keySet().forEach(id -> differences.add("Order %s was never placed.".formatted(id)));
        return differences;
    }

    private static Map<String, Outcome> told(WaybillClient waybill) {
        var told = new HashMap<String, Outcome>();
        var next = "";
        do {
            var page = waybill.get("/api/orders?limit=" + PAGE + next);
            page.path("orders")
                    .forEach(
                            order ->
                                    told.put(
                                            order.path("orderId").asString(), Outcome.told(order)));
            var cursor = page.path("next").asString("");
            next =
                    cursor.isEmpty()
                            ? ""
                            : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        } while (!next.isEmpty());
        return told;
    }
}
