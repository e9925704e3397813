package org.waybill.benchmark.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The table of what would have been. */
class ComparisonTest {

    private static final String ANSWER =
            """
            {"ruleSet":"summer","version":3,"after":7,"upTo":90,"report":
             {"asked":1200,"reproduced":1100,"samePlan":1150,
              "then":{"orders":2,"shipments":3,"split":1,"units":5,"unplanned":4,
                "parcels":1234567890,"work":0,"metres":1500000,"carbonGrams":900,
                "late":1,"promised":3},
              "now":{"orders":2,"shipments":2,"split":0,"units":9,"unplanned":0,
                "parcels":1000000000,"work":0,"metres":1749900,"carbonGrams":900,
                "late":0,"promised":2}}}
            """;

    @Test
    void showsThenAndNowAndWhatIsBetween() {
        assertThat(Comparison.lines(JsonMapper.shared().readTree(ANSWER)))
                .containsExactly(
                        "Rule set summer, version 3, on the decisions after position 7, up to 90:",
                        "                            then       now  difference",
                        "  parcels, minor units  1,234.57  1,000.00     -234.57",
                        "  work, minor units         0.00      0.00        0.00",
                        "  orders                       2         2           0",
                        "  shipments                    3         2          -1",
                        "  split orders                 1         0          -1",
                        "  units                        5         9          +4",
                        "  unplanned units              4         0          -4",
                        "  kilometers             1,500.0   1,749.9      +249.9",
                        "  carbon, kg                 0.9       0.9         0.0",
                        "  late shipments               1         0          -1",
                        "  promised shipments           3         2          -1",
                        "Of 1,200 decisions 1,100 came out the same to the last byte,"
                                + " 1,150 with the same plan.");
    }
}
