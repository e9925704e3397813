package org.waybill.app.life;

import static org.waybill.app.life.Shop.done;

/**
 * A carrier that comes and delivers every day and is cheaper than anybody, in the country of a
 * shop's customers. All shops have the same carriers, so who lets it come sends it away again.
 */
public record Post(Shop shop, String id) implements AutoCloseable {

    private static final String WEEK =
            "[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"]";

    private static final String BODY =
            """
            {"name":"Post","currency":"BRL","enabled":%s,"services":[{"id":"PARCEL","name":"Parcel",
             "countries":["BR"],"maxGrams":30000,"pickup":{"days":%s},"deliveryDays":%s,
             "zones":[{"id":"Z","transit":{"minDays":1,"maxDays":%d},
             "rates":[{"upToGrams":30000,"price":1}]}]}]}
            """;

    /** One that takes a day or two. */
    public static Post comes(Shop shop) {
        var post = new Post(shop, shop.name("POST"));
        post.takes(2);
        return post;
    }

    /** From now on it takes a day, or so many at most. */
    public void takes(int most) {
        configure(true, most);
    }

    /** Sends it away. */
    @Override
    public void close() {
        configure(false, 2);
    }

    private void configure(boolean enabled, int most) {
        done(shop.put("/api/carriers/" + id, BODY.formatted(enabled, WEEK, WEEK, most)));
    }
}
