package org.waybill.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4222222222222",
                "4000000000000000006",
                "5555555555554444",
                "2223003122003222",
                "2720990000000007",
                "378282246310005",
                "341111111111111",
                "6011111111111117",
                "6445644564456445",
                "6500000000000002",
                "3530111333300000",
                "30569309025904",
                "36227206271667",
                "38520000023237",
                "6200000000000005",
                "62000000000000000",
            })
    void findsANumberOfEveryScheme(String number) {
        assertThat(CardNumbers.appearIn(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4111\u00a01111\u20131111 1111",
                "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
                "3782 822463 10005",
                "card:4111111111111111.",
                "paid with 4111 1111 1111 1111 123 (exp 12/30)",
                "WEB-4111111111111111",
                "٤١١١١١١١١١١١١١١١",
                "４１１１１１１１１１１１１１１１",
                "first\n4111111111111111\nlast",
            })
    void findsANumberHoweverItIsWritten(String text) {
        assertThat(CardNumbers.appearIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4111111111111112",
                "411111111111111",
                "41111111111111111111",
                "A4111111111111111",
                "4111111111111111x",
                "4111  1111  1111  1111",
                "4111.1111.1111.1111",
                "1234567812345670",
                "0000000000000000",
                "9999999999999995",
                "41111111-1111-1111-8111-111111111111",
                "01939c7e-4111-7111-9111-111111111111",
                "2026-11-23 05:06:41",
                "+4915112345678",
                "call +49 151 1234-5678",
                "4006381333924",
                "4006381333931",
            })
    void leavesOtherTextAlone(String text) {
        assertThat(CardNumbers.appearIn(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "trackingNumber,4111111111111111,false",
        "phone,+378282246310005,false",
        "phone,4111111111111111,true",
        "gtin,30012345678907,true",
        "gtin,30012345679095,false",
        "sku,30012345679095,false",
        "name,30012345679095,true",
        "gln,4111111111111111,true",
        "sscc,620000000000000062,false",
        "sku,620000000000000062,true",
        "name,4111111111111111,true",
    })
    void knowsTheFieldsThatMayLookLikeIt(String field, String value, boolean refused) {
        assertThat(CardNumbers.appearIn(field, value)).isEqualTo(refused);
    }

    @Test
    void answersQuicklyOnAMegabyteOfSingleDigits() {
        assertThat(CardNumbers.appearIn("1 ".repeat(500_000))).isFalse();
    }
}
