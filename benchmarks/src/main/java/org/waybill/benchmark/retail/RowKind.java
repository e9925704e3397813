package org.waybill.benchmark.retail;

import java.util.regex.Pattern;

/** What a row is about. */
enum RowKind {
    /** Goods that somebody ordered. */
    SALE("sold"),
    /** Goods that a customer gave back or did not want after all. */
    CANCELLATION("cancelled"),
    /** Goods written off, or found. */
    CORRECTION("written off or found"),
    /** Postage, fees, discounts, vouchers, tests: nothing that lies on a shelf. */
    CHARGE("charge, not stock"),
    /** A debt given up. */
    BAD_DEBT("bad debt, not stock"),
    /** No units, or units given to a customer by a cancellation. */
    SENSELESS("no units, or a cancellation that adds units");

    private static final Pattern GOODS =
            Pattern.compile("[0-9]{5}[A-Z]{0,2}|DCGS[0-9A-Z]+|SP[0-9]{4}");

    private final String words;

    RowKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static RowKind of(RetailRow row) {
        if (row.invoice().startsWith("A")) {
            return BAD_DEBT;
        }
        if (!GOODS.matcher(row.code()).matches()) {
            return CHARGE;
        }
        boolean takenBack = row.invoice().startsWith("C");
        if (row.quantity() == 0 || (takenBack && row.quantity() > 0)) {
            return SENSELESS;
        }
        if (takenBack) {
            return CANCELLATION;
        }
        boolean found = row.pence() == 0 && row.customer().isEmpty();
        return row.quantity() < 0 || found ? CORRECTION : SALE;
    }
}
