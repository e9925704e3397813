package org.waybill.domain.product;

import java.util.regex.Pattern;

/** Names of categories: words, and a slash before each that is narrower. */
public final class Category {

    /** The longest name. */
    public static final int LONGEST = 200;

    private static final String WORD =
            "[\\p{L}\\p{N}](?:[\\p{L}\\p{N} &+._'-]{0,62}[\\p{L}\\p{N}])?";
    private static final Pattern FORM = Pattern.compile(WORD + "(/" + WORD + "){0,9}");

    private Category() {}

    /** Whether it is a name. */
    public static boolean valid(String name) {
        return name.length() <= LONGEST && FORM.matcher(name).matches();
    }

    /** Whether whatever is in the narrower one is in the wider one. */
    public static boolean covers(String wider, String narrower) {
        return narrower.equals(wider) || narrower.startsWith(wider + "/");
    }
}
