package org.waybill.benchmark.retail;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows made up for tests, in the shape of the data. */
final class Rows {

    static final LocalDateTime MONDAY = LocalDateTime.parse("2010-03-01T09:00:00");

    private static final List<String> CODES =
            List.of("85048", "79323P", "DCGS0058", "POST", "M", "GIFT_0001_20");

    private Rows() {}

    /** At ten past nine, so many days after the first Monday. */
    static RetailRow row(
            String invoice, String code, int quantity, int days, long pence, String customer) {
        return new RetailRow(
                invoice,
                code,
                "THING " + code,
                quantity,
                MONDAY.plusDays(days),
                pence,
                customer,
                "United Kingdom");
    }

    static RetailRow described(String invoice, String code, int quantity, String description) {
        return new RetailRow(invoice, code, description, quantity, MONDAY, 0, "", "United Kingdom");
    }

    static RetailData data(RetailRow... rows) {
        return RetailData.of(List.of(List.of(rows)), Integer.MAX_VALUE);
    }

    /** A year in the small: every kind of invoice, few customers and SKUs so that much matches. */
    static List<RetailRow> random(Random random, int invoices) {
        var rows = new ArrayList<RetailRow>();
        var at = MONDAY;
        for (int i = 0; i < invoices; i++) {
            at = at.plusMinutes(random.nextInt(500));
            int kind = random.nextInt(10);
            var number = (kind < 3 ? "C" : "") + (500_000 + i);
            var customer = random.nextInt(5) == 0 ? "" : "C" + random.nextInt(3);
            int count = 1 + random.nextInt(4);
            for (int j = 0; j < count; j++) {
                int units = random.nextInt(kind == 9 ? 5 : 12) + (j == 3 ? 0 : 1);
                boolean off = kind < 3 || kind == 9;
                rows.add(
                        new RetailRow(
                                number,
                                CODES.get(random.nextInt(CODES.size())),
                                random.nextBoolean() ? "damaged" : "?",
                                off ? -units : units,
                                at,
                                kind > 7 ? 0 : 100L * (1 + random.nextInt(2)),
                                kind == 9 ? "" : customer,
                                "EIRE"));
            }
        }
        return rows;
    }
}
