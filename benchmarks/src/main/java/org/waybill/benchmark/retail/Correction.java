package org.waybill.benchmark.retail;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Units written off or found.
 *
 * @param row 1 for the invoice's first
 * @param delta what it changes on hand; not 0
 */
record Correction(
        String invoice, int row, String sku, int delta, String description, LocalDateTime at) {

    private static final Pattern DAMAGED =
            Pattern.compile(
                    "dam(a)?g|smash|broken|crush|\\bwet\\b|damp|rust|mould|dirty|torn|fault|rotting|unsellable|discolour|quality|thrown|wonky");
    private static final Pattern LOST =
            Pattern.compile("lost|missing|\\bmia\\b|gone|find|\\bshort\\b|no stock");

    /** Why, as far as the description says. */
    String reason() {
        if (delta > 0) {
            return "FOUND";
        }
        var words = description.toLowerCase(Locale.ROOT);
        if (DAMAGED.matcher(words).find()) {
            return "DAMAGED";
        }
        return LOST.matcher(words).find() ? "LOST" : "OTHER";
    }
}
