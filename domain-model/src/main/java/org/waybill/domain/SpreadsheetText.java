package org.waybill.domain;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would take for a formula and carry out. Source: OWASP, "CSV Injection".
 */
public final class SpreadsheetText {

    private static final String SIGNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)*");

    private SpreadsheetText() {}

    /** Whether a text begins like a formula; a plain number with its sign does not. */
    public static boolean isFormula(String text) {
        return !text.isEmpty()
                && SIGNS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
    }

    /** The text, with an apostrophe before it if it begins like a formula. */
    public static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }
}
