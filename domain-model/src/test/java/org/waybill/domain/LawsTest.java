package org.waybill.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LawsTest {

    @Test
    void shrinksToWhatIsNeededToFail() {
        var failing = List.of(1, 7, 2, 3, 9, 4, 7, 5);

        var smallest = Laws.shrink(failing, LawsTest::neverSevenBeforeFour);

        assertThat(smallest).containsExactly(7, 4);
    }

    @Test
    void namesTheSeedAndTheSmallestCase() {
        assertThatThrownBy(() -> Laws.of(42, 500).hold("no 7", LawsTest::digits, LawsTest::noSeven))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("waybill.laws.seed=")
                .hasMessageContaining("Smallest failing case:\n  7\n");
    }

    @Test
    void theSameSeedMakesTheSameHistory() {
        assertThat(digits(new Random(5))).isEqualTo(digits(new Random(5)));
    }

    private static List<Integer> digits(Random random) {
        return Stream.generate(() -> random.nextInt(10)).limit(12).toList();
    }

    private static void noSeven(List<Integer> digits) {
        assertThat(digits).doesNotContain(7);
    }

    private static void neverSevenBeforeFour(List<Integer> digits) {
        int seven = digits.indexOf(7);
        assertThat(seven >= 0 && digits.lastIndexOf(4) > seven).isFalse();
    }
}
