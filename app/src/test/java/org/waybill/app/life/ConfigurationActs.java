package org.waybill.app.life;

import java.util.List;

/** Commands that configure. */
final class ConfigurationActs {

    private static final String LINE = "{\"sku\":\"A%d\",\"quantity\":1}";

    private ConfigurationActs() {}

    static List<Act> all() {
        return List.of(channel(), location(), product(), policy(), availabilityPolicy());
    }

    private static Act channel() {
        return Act.of(
                        "channel",
                        "PUT /api/channels/refusals-{fresh}",
                        200,
                        "{\"name\":\"Web\",\"locations\":[\"DC-1\"]}")
                .needs("/name", Kind.text(200))
                .needs("/locations", Kind.locations());
    }

    private static Act location() {
        return Act.of(
                        "location",
                        "PUT /api/locations/REFUSALS-{fresh}",
                        200,
                        """
                        {"name":"Paulista","type":"STORE","address":{"country":"BR",
                         "postalCode":"01310-100","region":"SP","city":"São Paulo",
                         "line1":"Avenida Paulista 1"},"geo":{"lat":-23.5,"lon":-46.6},
                         "timeZone":"America/Sao_Paulo","shipping":true,"pickup":true,
                         "enabled":false}
                        """)
                .needs("/name", Kind.text(200))
                .needs("/type", Kind.word("STORE"))
                .may("/address", Kind.object())
                .needs("/address/country", Kind.code("", "BRA", "br", "ZZ", "XX"))
                .may("/address/postalCode", Kind.text(20))
                .may("/address/region", Kind.text(100))
                .may("/address/city", Kind.text(100))
                .may("/address/line1", Kind.text(200))
                .may("/geo", Kind.object())
                .needs("/geo/lat", Kind.degrees(90))
                .needs("/geo/lon", Kind.degrees(180))
                .needs("/timeZone", Kind.code("", "Mars/Base", "america/sao_paulo", "+25:00"))
                .may("/shipping", Kind.flag())
                .may("/pickup", Kind.flag())
                .may("/enabled", Kind.flag());
    }

    private static Act product() {
        return Act.of(
                        "product",
                        "PUT /api/products/REFUSALS-{fresh}",
                        200,
                        """
                        {"name":"Set","massGrams":250,
                         "dimensionsMm":{"length":300,"width":200,"height":20},"tracked":true,
                         "gtin":"4006381333931","orderMinimum":1,"orderMaximum":9,"backorder":{"mode":"LIMIT","limit":5},
                         "components":[{"sku":"%s","quantity":2}],
                         "categories":["toys/puzzles"],"hazmat":"9-LI"}
                        """
                                .formatted(World.PART))
                .needs("/name", Kind.text(200))
                .may("/massGrams", Kind.whole(0, 100_000_000))
                .may("/dimensionsMm", Kind.object())
                .needs("/dimensionsMm/length", Kind.whole(1, 100_000))
                .needs("/dimensionsMm/width", Kind.whole(1, 100_000))
                .needs("/dimensionsMm/height", Kind.whole(1, 100_000))
                .may("/tracked", Kind.flag())
                .may("/gtin", Kind.code("", "4006381333930", "400638133393", "abc", "123"))
                .may("/orderMinimum", Kind.whole(1, 1_000_000_000))
                .may("/orderMaximum", Kind.whole(1, 1_000_000_000))
                .may("/backorder", Kind.object())
                .needs("/backorder/mode", Kind.word("LIMIT"))
                .needs("/backorder/limit", Kind.whole(0, 1_000_000_000))
                .may("/components", Kind.list().atMost(100, LINE))
                .needs("/components/0/sku", Kind.id())
                .needs("/components/0/quantity", Kind.quantity())
                .without("/tracking")
                .may("/categories", Kind.list().atMost(50, "\"toys\""))
                .may("/hazmat", Kind.code("", "0", "3.1", "9-li", "LIQUID"))
                .without("/shelfLifeDays");
    }

    private static Act policy() {
        return Act.of(
                        "safety stock",
                        "PUT /api/stock/%s/%s/policy".formatted(World.SKU, World.STORE),
                        200,
                        "{\"safetyStock\":5,\"safetyPercent\":10}")
                .needs("/safetyStock", Kind.whole(0, 1_000_000_000))
                .may("/safetyPercent", Kind.whole(0, 100));
    }

    private static Act availabilityPolicy() {
        return Act.of(
                        "availability policy",
                        "PUT /api/availability-policies/%s/%s".formatted(World.SKU, World.CHANNEL),
                        200,
"""
{"threshold":10,"quota":20,"cap":500,
"preorder":{"quota":5,"until":"2099-01-01T00:00:00Z"}}
""")
                .needs("/threshold", Kind.whole(0, 1_000_000_000))
                .may("/quota", Kind.whole(0, 1_000_000_000))
                .may("/cap", Kind.whole(0, 1_000_000_000))
                .may("/preorder", Kind.object())
                .needs("/preorder/quota", Kind.quantity())
                .needs("/preorder/until", Kind.instant());
    }
}
