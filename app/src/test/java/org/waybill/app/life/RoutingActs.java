package org.waybill.app.life;

import java.util.List;

/** Commands that route. */
final class RoutingActs {

    private static final String RULES =
            """
            {"description":"For the summer","currency":"BRL",
             "routes":[{"id":"r1","when":{"methods":["SHIP"],"channels":["web"],"countries":["BR"],
               "regions":["SP"],"priorityAtLeast":1,"promised":true,
               "valueAtLeast":1,"valueAtMost":9,"unitsAtMost":5,
               "categoriesAny":["toys"],"categoriesAll":["toys/puzzles"],"hazmat":["3"]},
              "strategies":["near","nearest"],
              "otherwise":{"kind":"QUEUE","queue":"BACKORDER","partial":true,
               "cancelAfterHours":48},"tries":3}],
             "strategies":{
              "near":{"must":{"types":["STORE"],"only":["A"],"butNot":["B"],"tagsAny":["x"],
                "tagsNone":["y"],"withinMetres":1000,"sameCountry":true,"sameRegion":true,
                "workloadAtMost":80},
               "should":{"withinMetres":10},
               "cost":{"parcels":1000,"handling":1,"labor":1,"markdown":1,"scarcity":1,"split":1,
                "day":1,"kilometre":1,"carbonTonne":1,"workload":1,"lastUnit":1},
               "splits":{"most":2,"preferred":1,"threshold":100},
               "promise":{"kind":"PRICED","latePerDay":5},
               "otherwise":{"kind":"NEXT"}},
              "any":{"rank":["DISTANCE","CARBON"]}}}
            """;

    private RoutingActs() {}

    static List<Act> all() {
        return List.of(
                rules(),
                validation(),
                activation(),
                routing(),
                queue(),
                dryRun(),
                reoptimisation());
    }

    private static Act rules() {
        var near = "/strategies/near";
        return when(Act.of("rule set", "PUT /api/rule-sets/refusals-{fresh}", 200, RULES)
                        .may("/description", Kind.text(1_000))
                        .needs("/currency", Kind.code("", "XXY", "eur", "EURO"))
                        .needs("/routes", Kind.filledList())
                        .needs("/routes/0/id", Kind.id()))
                .needs("/routes/0/strategies", Kind.filledList())
                .may("/routes/0/otherwise", Kind.object())
                .needs("/routes/0/otherwise/kind", Kind.word("QUEUE"))
                .may("/routes/0/otherwise/queue", Kind.word("BACKORDER"))
                .may("/routes/0/otherwise/partial", Kind.flag())
                .may("/routes/0/otherwise/cancelAfterHours", Kind.whole(1, 87_600))
                .may("/routes/0/tries", Kind.whole(1, 1_000))
                .needs("/strategies", Kind.object())
                .names("/strategies")
                .without("/routes/0/otherwise/strategy")
                .needs(near + "/otherwise/kind", Kind.word("NEXT"))
                .without(near + "/otherwise/strategy")
                .without(near + "/otherwise/queue")
                .without(near + "/otherwise/partial")
                .without(near + "/otherwise/cancelAfterHours")
                .without(near + "/rank")
                .without("/strategies/any/rank")
                .without("/strategies/any/must")
                .without("/strategies/any/should")
                .without("/strategies/any/cost")
                .without("/strategies/any/splits")
                .without("/strategies/any/promise")
                .without("/strategies/any/otherwise")
                .may(near + "/must", Kind.object())
                .may(near + "/must/types", Kind.list())
                .may(near + "/must/only", Kind.list())
                .may(near + "/must/butNot", Kind.list())
                .may(near + "/must/tagsAny", Kind.list())
                .may(near + "/must/tagsNone", Kind.list())
                .may(near + "/must/withinMetres", Kind.whole(0, 40_000_000))
                .may(near + "/must/sameCountry", Kind.flag())
                .may(near + "/must/sameRegion", Kind.flag())
                .may(near + "/must/workloadAtMost", Kind.whole(0, 100))
                .may(near + "/should", Kind.object())
                .without(near + "/should/workloadAtMost")
                .without(near + "/should/sameRegion")
                .without(near + "/should/sameCountry")
                .without(near + "/should/tagsNone")
                .without(near + "/should/tagsAny")
                .without(near + "/should/butNot")
                .without(near + "/should/only")
                .without(near + "/should/types")
                .may(near + "/should/withinMetres", Kind.whole(0, 40_000_000))
                .without(near + "/cost")
                .may(near + "/cost/parcels", Kind.whole(0, 100_000))
                .may(near + "/cost/handling", Kind.whole(0, 100_000))
                .may(near + "/cost/labor", Kind.whole(0, 100_000))
                .may(near + "/cost/markdown", Kind.whole(0, 100_000))
                .may(near + "/cost/scarcity", Kind.whole(0, 100_000))
                .may(near + "/cost/split", Kind.whole(0, 100_000_000))
                .may(near + "/cost/day", Kind.whole(0, 100_000_000))
                .may(near + "/cost/kilometre", Kind.whole(0, 100_000_000))
                .may(near + "/cost/carbonTonne", Kind.whole(0, 100_000_000))
                .may(near + "/cost/workload", Kind.whole(0, 100_000_000))
                .may(near + "/cost/lastUnit", Kind.whole(0, 100_000_000))
                .may(near + "/splits", Kind.object())
                .may(near + "/splits/most", Kind.whole(0, 1_000))
                .may(near + "/splits/preferred", Kind.whole(0, 1_000))
                .may(near + "/splits/threshold", Kind.whole(0, 1_000_000_000_000L))
                .may(near + "/promise", Kind.object())
                .needs(near + "/promise/kind", Kind.word("MUST"))
                .may(near + "/promise/latePerDay", Kind.whole(0, 100_000_000))
                .may(near + "/otherwise", Kind.object());
    }

    private static Act when(Act act) {
        var when = "/routes/0/when";
        return act.may(when, Kind.object())
                .may(when + "/methods", Kind.list())
                .may(when + "/channels", Kind.list())
                .may(when + "/countries", Kind.list())
                .may(when + "/regions", Kind.list())
                .may(when + "/priorityAtLeast", Kind.whole(0, 1_000))
                .may(when + "/promised", Kind.flag())
                .may(when + "/valueAtLeast", Kind.whole(0, 1_000_000_000_000L))
                .may(when + "/valueAtMost", Kind.whole(0, 1_000_000_000_000L))
                .may(when + "/unitsAtMost", Kind.whole(1, 1_000_000_000))
                .may(when + "/categoriesAny", Kind.list().atMost(1_000, "\"toys\""))
                .may(when + "/categoriesAll", Kind.list().atMost(1_000, "\"toys\""))
                .may(when + "/hazmat", Kind.list().atMost(60, "\"3\""));
    }

    private static Act validation() {
        return version("validation of rules", "validations", "rules-to-validate");
    }

    private static Act activation() {
        var name = "rules-to-activate";
        version("first", "validations", name);
        Wire.ok("POST", "/api/rule-sets/" + name + "/validations", "{}");
        return version("activation of rules", "activations", name);
    }

    private static Act version(String name, String act, String rules) {
        var some =
                """
                {"currency":"EUR","routes":[{"id":"r",
                 "when":{"countries":["AQ"],"unitsAtMost":1},"strategies":["nearest"]}],
                 "strategies":{}}
                """;
        Wire.ok("PUT", "/api/rule-sets/" + rules, some);
        return Act.of(name, "POST /api/rule-sets/" + rules + "/" + act, 200, "{\"version\":1}")
                .may("/version", Kind.whole(1, 1_000_000));
    }

    private static Act routing() {
        return Act.of(
                        "routing of an order",
                        "POST /api/orders/" + World.waiting() + "/routings",
                        200,
                        "{\"instruction\":\"RETRY\"}")
                .without("/location")
                .needs("/instruction", Kind.word("RETRY"));
    }

    private static Act queue() {
        return Act.of(
                        "queueing of an order",
                        "POST /api/orders/" + World.waiting() + "/queues",
                        200,
                        "{\"queue\":\"CUSTOMER_CARE\",\"cancelAfterHours\":24}")
                .needs("/queue", Kind.word("CUSTOMER_CARE"))
                .may("/cancelAfterHours", Kind.whole(1, 87_600));
    }

    private static Act substitution() {
        return Act.of(
                        "substitution",
                        "POST /api/orders/" + World.waiting() + "/substitutions",
                        200,
                        "{\"lineId\":\"1\",\"sku\":\"%s\",\"quantity\":1}".formatted(World.SKU))
                .needs("/lineId", Kind.id())
                .needs("/sku", Kind.id())
                .may("/quantity", Kind.whole(1, 1_000_000_000));
    }

    private static Act reoptimisation() {
        return Act.of(
                        "reoptimisation",
                        "POST /api/reoptimisations",
                        200,
                        "{\"channel\":\"%s\",\"limit\":10,\"dryRun\":true}"
                                .formatted(World.CHANNEL))
                .may("/channel", Kind.id())
                .may("/limit", Kind.whole(1, 2_000))
                .may("/dryRun", Kind.flag());
    }

    private static Act dryRun() {
        var rules = "rules-to-try";
        version("first", "validations", rules);
        return Act.of(
                        "dry run of rules",
                        "POST /api/rule-sets/" + rules + "/dry-runs",
                        200,
                        "{\"version\":1,\"orders\":[{\"orderId\":\"%s\",\"channel\":\"%s\"}]}"
                                .formatted(World.waiting(), World.CHANNEL))
                .may("/version", Kind.whole(1, 1_000_000))
                .may("/orders", Kind.filledList())
                .needs("/orders/0/orderId", Kind.id())
                .may("/orders/0/channel", Kind.id());
    }
}
