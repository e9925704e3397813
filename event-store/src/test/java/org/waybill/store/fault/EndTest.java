package org.waybill.store.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndTest {

    @AfterEach
    void nowhere() {
        Point.endAt(null);
    }

    @Test
    void comesTheNthTimeItsOwnPointIsPassedAndOnlyThen() {
        var ends = new AtomicInteger();
        Point.endAt(new End(Point.BEFORE_APPEND, 3, ends::incrementAndGet));

        Point.BEFORE_APPEND.pass();
        Point.DURING_SWAP.pass();
        Point.BEFORE_APPEND.pass();
        Point.DURING_SWAP.pass();
        assertThat(ends).hasValue(0);
        Point.BEFORE_APPEND.pass();
        assertThat(ends).hasValue(1);
        Point.BEFORE_APPEND.pass();
        assertThat(ends).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyPointHasANameAndIsPassedByWhoeverDoesNotEndThere(Point point) {
        assertThat(Point.labelled(point.label())).isEqualTo(point);
        assertThat(Point.labels()).contains(point.label());
        point.pass();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "before-append:0", "before-append:x", "before-append:"})
    void isReadFromNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> End.parse(text));
    }
}
