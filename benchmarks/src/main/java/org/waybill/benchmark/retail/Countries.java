package org.waybill.benchmark.retail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The data's names of countries. */
final class Countries {

    private static final Map<String, String> CODES =
            Arrays.stream(Locale.getISOCountries())
                    .collect(
                            Collectors.toMap(
                                    code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH),
                                    Function.identity()));
    private static final Map<String, String> OWN =
            Map.of(
                    "EIRE", "IE",
                    "RSA", "ZA",
                    "USA", "US",
                    "Channel Islands", "JE",
                    "Korea", "KR",
                    "West Indies", "JM");

    private Countries() {}

    /** The code; the wholesaler's own country where the data name none. */
    static String code(String name) {
        return OWN.getOrDefault(name, CODES.getOrDefault(name, "GB"));
    }
}
