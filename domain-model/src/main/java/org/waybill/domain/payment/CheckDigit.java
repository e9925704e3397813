package org.waybill.domain.payment;

/** Whether the last digit of a number fits the digits before it. */
final class CheckDigit {

    private CheckDigit() {}

    /** By Luhn's rule, as on cards: every second digit doubled and its cross sum taken. */
    static boolean ofLuhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = fromTheRight(digits, place);
            int doubled = digit * 2;
            sum += place % 2 == 0 ? digit : doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }

    /** By GS1's rule, as on GTIN, GLN and SSCC: every second digit three times. */
    static boolean ofGs1(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> '0' <= c && c <= '9')) return false;
        int sum = 0;
        for (int place = 0; place < text.length(); place++) {
            sum += fromTheRight(text, place) * (place % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    private static int fromTheRight(String digits, int place) {
        return digits.charAt(digits.length() - 1 - place) - '0';
    }
}
