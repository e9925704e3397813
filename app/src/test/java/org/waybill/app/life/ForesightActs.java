package org.waybill.app.life;

import java.util.List;

/** Commands that look ahead. */
final class ForesightActs {

    private static final String SETTINGS =
            """
            {"enabled":false,"currency":"BRL","horizonDays":7,"lookBackDays":28,"scenarios":8,
             "seed":1,"everyMinutes":60,"lostPercent":30,
             "reoptimise":0}
            """;

    private ForesightActs() {}

    static List<Act> all() {
        return List.of(
                Act.of("foresight", "PUT /api/foresight", 200, SETTINGS)
                        .needs("/enabled", Kind.flag())
                        .needs("/currency", Kind.code("", "XXY", "eur", "EURO"))
                        .may("/horizonDays", Kind.whole(1, 90))
                        .may("/lookBackDays", Kind.whole(1, 365))
                        .may("/scenarios", Kind.whole(1, 64))
                        .may("/seed", Kind.whole(0, 9_007_199_254_740_991L))
                        .may("/everyMinutes", Kind.whole(1, 10_080))
                        .may("/lostPercent", Kind.whole(0, 1_000))
                        .may("/reoptimise", Kind.whole(0, 2_000)),
                Act.of("prices", "POST /api/foresight/refreshes", 201, "{}"));
    }
}
