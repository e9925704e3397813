package org.waybill.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+SUM(A1)",
                "-2+3",
                "@SUM(1)",
                "\tx",
                "\rx",
                "\uff1d1",
                "-",
                "+a1"
            })
    void aFormulaIsMadeHarmless(String text) {
        assertThat(SpreadsheetText.isFormula(text)).isTrue();
        assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mug", "-5", "+5", "-1.5", "+55119", "a=b", "x@y", "'=1"})
    void anythingElseStays(String text) {
        assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
    }
}
