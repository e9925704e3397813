package org.waybill.app.life;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.app.Http.Answer;

/** Lists of orders, read part by part. */
public final class Listing {

    private static final String NEXT = ">; rel=\"next\"";

    private Listing() {}

    /** The numbers of a channel's orders, newest first. */
    public static List<String> numbers(Shop shop, String channel) {
        var numbers = new ArrayList<String>();
        parts(shop, "/api/orders?limit=200&channel=" + channel).forEach(numbers::addAll);
        return numbers;
    }

    /** The numbers in each part of a list that begins here. */
    public static List<List<String>> parts(Shop shop, String path) {
        var parts = new ArrayList<List<String>>();
        String next = path;
        while (next != null) {
            var answer = Shop.done(shop.get(next));
            var numbers = new ArrayList<String>();
            answer.json()
                    .get("orders")
                    .forEach(order -> numbers.add(order.get("orderId").asString()));
            parts.add(numbers);
            next = next(answer);
        }
        return parts;
    }

    private static @Nullable String next(Answer answer) {
        var link = answer.header("Link");
        return link.isEmpty() ? null : link.substring(1, link.length() - NEXT.length());
    }
}
