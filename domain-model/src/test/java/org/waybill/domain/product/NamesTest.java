package org.waybill.domain.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of categories and hazmat classes. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"toys", "toys/puzzles", "Brinquedos & jogos/Açaí", "a", "1/2/3"})
    void namesOfCategories(String name) {
        assertThat(Category.valid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "toys/", "/toys", "toys//puzzles", " toys", "toys|gifts", "a\nb"})
    void whatNamesNoCategory(String name) {
        assertThat(Category.valid(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.4", "1.4-S", "2.3", "3", "4.2", "5.1", "6.2", "7", "8", "9-LI"})
    void hazmatClasses(String code) {
        assertThat(HazmatCode.valid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "10", "1.7", "3.1", "9.1", "3-", "3-li", "LIQUID", "2.4"})
    void whatIsNoHazmatClass(String code) {
        assertThat(HazmatCode.valid(code)).isFalse();
    }

    @Test
    void sayingNothingIsNoTrait() {
        assertThat(Traits.of(List.of(), null)).isNull();
        assertThat(Traits.of(List.of("b", "a", "b"), null))
                .isEqualTo(new Traits(List.of("a", "b"), null));
    }
}
