package org.waybill.domain.product;

/** Global Trade Item Numbers of 8, 12, 13 or 14 digits. */
public final class Gtin {

    private Gtin() {}

    /** Whether the text is a GTIN with the right check digit (GS1 General Specifications, 7.9). */
    public static boolean valid(String text) {
        if (!text.matches("\\d{8}|\\d{12,14}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int weight = (text.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * (text.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }
}
