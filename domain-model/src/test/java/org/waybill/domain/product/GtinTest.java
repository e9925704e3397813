package org.waybill.domain.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "4006381333931", "10614141000415"})
    void knowsARightCheckDigit(String gtin) {
        assertThat(Gtin.valid(gtin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "4006381333931", "10614141000415"})
    void noticesEveryWrongDigit(String gtin) {
        for (int i = 0; i < gtin.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var mistyped = gtin.substring(0, i) + digit + gtin.substring(i + 1);
                assertThat(Gtin.valid(mistyped)).isEqualTo(mistyped.equals(gtin));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "1234567",
                "123456789",
                "40063813339310",
                "400638133393X",
                "٩٦٣٨٥٠٧٤"
            })
    void refusesWhatIsNoGtin(String text) {
        assertThat(Gtin.valid(text)).isFalse();
    }
}
