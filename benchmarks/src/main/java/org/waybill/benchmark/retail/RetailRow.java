package org.waybill.benchmark.retail;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * A row of the data set.
 *
 * @param code what was invoiced, in capitals, without spaces around it
 * @param quantity below zero for what was taken back or written off
 * @param at local time, to the minute
 * @param pence of one unit, rounded; below zero only for debts given up
 * @param customer empty for guests and for what no customer had to do with
 */
record RetailRow(
        String invoice,
        String code,
        String description,
        int quantity,
        LocalDateTime at,
        long pence,
        String customer,
        String country) {

    static RetailRow of(NamedCsvRecord row) {
        return new RetailRow(
                row.getField("Invoice").strip(),
                row.getField("StockCode").strip().toUpperCase(Locale.ROOT),
                row.getField("Description").strip(),
                Integer.parseInt(row.getField("Quantity")),
                LocalDateTime.parse(row.getField("InvoiceDate").replace(' ', 'T')),
                pence(row.getField("Price")),
                row.getField("Customer ID").strip(),
                row.getField("Country"));
    }

    private static long pence(String pounds) {
        return new BigDecimal(pounds)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
