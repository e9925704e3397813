package org.waybill.domain.product;

import java.util.regex.Pattern;

/**
 * Names of classes of hazardous goods: a class or division of the UN Model Regulations, and a word
 * for a part of it, such as {@code 3}, {@code 2.1} or {@code 9-LI}.
 */
public final class HazmatCode {

    private static final Pattern FORM =
            Pattern.compile(
                    "(1(\\.[1-6])?|2(\\.[1-3])?|3|4(\\.[1-3])?|5(\\.[12])?|6(\\.[12])?|[789])"
                            + "(-[A-Z0-9]{1,10})?");

    private HazmatCode() {}

    /** Whether there is such a class. */
    public static boolean valid(String code) {
        return FORM.matcher(code).matches();
    }
}
