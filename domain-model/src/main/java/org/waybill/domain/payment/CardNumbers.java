package org.waybill.domain.payment;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds payment card numbers in what people send, so that none is stored, logged or repeated.
 *
 * <p>A card number is 13 to 19 digits, alone or with single spaces or dashes between them, that do
 * not touch another letter or digit, carry a right Luhn digit and belong to a card scheme. What is
 * a UUID, a phone number with its plus, or a GTIN-13 with a right check digit, is not taken for
 * one.
 */
public final class CardNumbers {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int LONGEST_GTIN = 14;
    private static final int SSCC = 18;
    private static final int LONGEST_PHONE = 15;

    private static final Set<String> TRADE_ITEMS = Set.of("gtin", "gln", "sku");

    /** UUIDs, and international phone numbers behind a plus. */
    private static final Pattern HARMLESS =
            Pattern.compile(
                    "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
                            + "|[+][0-9](?:[ -]?[0-9]){6,14}(?![ -]?[0-9])");

    private CardNumbers() {}

    /** Whether a card number stands in the value of a field that may by its name hold others. */
    public static boolean appearIn(String field, String value) {
        return !mayLookLikeOne(field, value) && appearIn(value);
    }

    /** Whether a card number stands anywhere in a text. */
    public static boolean appearIn(String text) {
        if (text.length() < SHORTEST) return false;
        var digits = new DigitGroups(HARMLESS.matcher(text).replaceAll("x"));
        return digits.anyRun(SHORTEST, LONGEST, CardNumbers::isOne);
    }

    private static boolean mayLookLikeOne(String field, String value) {
        return switch (field) {
            case "trackingNumber" -> true;
            case "phone" -> value.chars().filter(Character::isDigit).count() <= LONGEST_PHONE;
            case "sscc" -> value.length() == SSCC && CheckDigit.ofGs1(value);
            default ->
                    TRADE_ITEMS.contains(field)
                            && value.length() <= LONGEST_GTIN
                            && CheckDigit.ofGs1(value);
        };
    }

    private static boolean isOne(String digits) {
        return isOfAScheme(digits) && CheckDigit.ofLuhn(digits) && !isGtin13(digits);
    }

    private static boolean isGtin13(String digits) {
        return digits.length() == SHORTEST && CheckDigit.ofGs1(digits);
    }

    private static boolean isOfAScheme(String digits) {
        int first4 = Integer.parseInt(digits.substring(0, 4));
        return switch (digits.length()) {
            case 13 -> isVisa(first4);
            case 14 -> isDiners(first4);
            case 15 -> isAmericanExpress(first4);
            case 16 -> isOfSixteen(first4) || isVisa(first4) || isUnionPay(first4);
            case 19 -> isVisa(first4) || isUnionPay(first4);
            default -> isUnionPay(first4);
        };
    }

    private static boolean isOfSixteen(int first4) {
        return isMastercard(first4) || isDiscover(first4) || isJcb(first4);
    }

    private static boolean isVisa(int first4) {
        return between(first4, 4000, 4999);
    }

    private static boolean isMastercard(int first4) {
        return between(first4, 5100, 5599) || between(first4, 2221, 2720);
    }

    private static boolean isAmericanExpress(int first4) {
        return between(first4, 3400, 3499) || between(first4, 3700, 3799);
    }

    private static boolean isDiscover(int first4) {
        return first4 == 6011 || between(first4, 6440, 6599);
    }

    private static boolean isJcb(int first4) {
        return between(first4, 3528, 3589);
    }

    private static boolean isDiners(int first4) {
        return between(first4, 3000, 3059)
                || between(first4, 3600, 3699)
                || between(first4, 3800, 3999);
    }

    private static boolean isUnionPay(int first4) {
        return between(first4, 6200, 6299);
    }

    private static boolean between(int value, int low, int high) {
        return low <= value && value <= high;
    }
}
