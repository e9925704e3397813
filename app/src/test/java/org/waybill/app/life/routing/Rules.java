package org.waybill.app.life.routing;

import static org.waybill.app.life.Shop.done;

import org.waybill.app.life.Shop;

/** Rule sets for the orders of one channel. */
final class Rules {

    private Rules() {}

    /** Rules of one strategy, by which the channel's orders are routed from now on; their name. */
    static String live(Shop shop, String channel, String strategy, String otherwise) {
        var name = shop.name("rules");
        done(shop.put("/api/rule-sets/" + name, body(channel, strategy, otherwise)));
        done(shop.post("/api/rule-sets/" + name + "/validations", "{}"));
        done(shop.post("/api/rule-sets/" + name + "/activations", "{}"));
        return name;
    }

    static String body(String channel, String strategy, String otherwise) {
        return """
        {"currency":"BRL","routes":[{"id":"ours","when":{"channels":["%s"]},
         "strategies":["first"],"otherwise":%s}],"strategies":{"first":%s}}
        """
                .formatted(channel, otherwise, strategy);
    }
}
