package org.waybill.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Rejection NO = Rejection.conflict("area.no", "Not now.");

    @Test
    void anAcceptedDecisionGivesItsFacts() {
        assertThat(Decision.accept("a", "b").orThrow()).containsExactly("a", "b");
        assertThat(Decision.<String>accept().orThrow()).isEmpty();
    }

    @Test
    void aRefusalIsThrownWithItsRejection() {
        assertThatThrownBy(() -> Decision.refuse(NO).orThrow())
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.rejection()).isEqualTo(NO))
                .hasMessage("area.no: Not now.");
    }

    @Test
    void theFactsOfADecisionCannotBeChangedAfterwards() {
        var facts = new ArrayList<>(List.of("a"));
        var decision = Decision.<String>accept(facts);
        facts.add("b");
        assertThat(decision.orThrow()).containsExactly("a");
    }

    @Test
    void aRejectionNamesItsKindAndPlaces() {
        var places = List.of(new Fault("/lines/0", "Too many."));
        assertThat(Rejection.conflict("a.b", "No.", places).faults()).isEqualTo(places);
        assertThat(Rejection.notFound("a.b", "No.").kind()).isEqualTo(Rejection.Kind.NOT_FOUND);
        assertThat(Rejection.unacceptable("a.b", "No.", "/x").faults())
                .containsExactly(new Fault("/x", "No."));
        assertThat(Rejection.unacceptable("a.b", "No.", places).kind())
                .isEqualTo(Rejection.Kind.UNACCEPTABLE);
    }
}
