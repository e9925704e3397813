package org.waybill.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Money PRICE = new Money(12_990, "BRL");

    @Test
    void addsAmountsOfOneCurrency() {
        assertThat(PRICE.plus(new Money(10, "BRL"))).isEqualTo(new Money(13_000, "BRL"));
        assertThat(Money.zero("BRL").plus(PRICE)).isEqualTo(PRICE);
    }

    @Test
    void refusesToAddTwoCurrencies() {
        assertThatThrownBy(() -> PRICE.plus(new Money(1, "EUR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BRL and EUR");
    }

    @Test
    void multiplies() {
        assertThat(PRICE.times(3)).isEqualTo(new Money(38_970, "BRL"));
        assertThat(PRICE.times(0)).isEqualTo(Money.zero("BRL"));
    }

    @Test
    void neverOverflowsSilently() {
        assertThatThrownBy(() -> PRICE.times(Long.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> PRICE.plus(new Money(Long.MAX_VALUE, "BRL")))
                .isInstanceOf(ArithmeticException.class);
    }
}
