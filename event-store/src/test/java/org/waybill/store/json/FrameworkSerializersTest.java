package org.waybill.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

class FrameworkSerializersTest {

    private static <T> T again(Serializer serializer, T object) {
        return serializer.deserialize(serializer.serialize(object, byte[].class));
    }

    @Test
    void readsEveryTokenItWrites() {
        var here = new GlobalSequenceTrackingToken(7);
        var there = new GlobalSequenceTrackingToken(9);
        var tokens =
                List.of(
                        here,
                        ReplayToken.createReplayToken(there, here),
                        new MergedTrackingToken(here, there),
                        new ConfigToken(java.util.Map.of("id", "x")));

        for (TrackingToken token : tokens) {
            assertThat(again(FrameworkSerializers.tokens(), token)).isEqualTo(token);
        }
    }

    @Test
    void writesAnAggregateByItsFields() {
        var aggregate =
                new Shell(new State(new Name("a"), HashTreePMap.singleton(new Name("b"), 2L)));

        assertThat(again(FrameworkSerializers.snapshots(), aggregate).state)
                .isEqualTo(aggregate.state);
    }

    @Test
    void writesSortedMapsWithKeysOfSeveralParts() {
        var sorted =
                TreePMap.<Place, Name>empty()
                        .plus(new Place("b", 1), new Name("x"))
                        .plus(new Place("a", 2), new Name("y"));

        var read = again(FrameworkSerializers.snapshots(), new Shelves(sorted)).places;

        assertThat(read).isEqualTo(sorted);
        assertThat(read.keySet()).containsExactly(new Place("a", 2), new Place("b", 1));
    }

    @Test
    void theRevisionIsThatOfTheShapeAllTheWayDown() {
        var snapshots = FrameworkSerializers.snapshots();

        assertThat(snapshots.typeForClass(Shell.class).getRevision())
                .isEqualTo(FrameworkSerializers.snapshots().typeForClass(Shell.class).getRevision())
                .startsWith("1-")
                .isNotEqualTo(snapshots.typeForClass(OtherShell.class).getRevision());
    }

    @Test
    void refusesAStateOfAnotherShape() {
        for (var payload :
                List.of(
                        "{\"state\":{\"name\":\"a\"}}",
                        "{\"state\":{\"name\":\"a\",\"amounts\":{},\"new\":1}}")) {
            var stored =
                    new SimpleSerializedObject<>(
                            payload, String.class, Shell.class.getName(), null);

            assertThatThrownBy(() -> FrameworkSerializers.snapshots().deserialize(stored))
                    .isInstanceOf(SerializationException.class);
        }
    }

    /** An identifier. */
    record Name(String value) {}

    /** What an aggregate knows. */
    record State(Name name, PMap<Name, Long> amounts) {}

    /** An aggregate as the framework wants it. */
    static final class Shell {

        @SuppressWarnings("NullAway")
        private State state;

        @SuppressWarnings({"unused", "NullAway"})
        private Shell() {}

        Shell(State state) {
            this.state = state;
        }
    }

    /** A key of two parts. */
    record Place(String street, int number) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byStreet = street.compareTo(other.street);
            return byStreet != 0 ? byStreet : Integer.compare(number, other.number);
        }
    }

    /** Something sorted. */
    record Shelves(TreePMap<Place, Name> places) {}

    /** What an aggregate knew before. */
    record OtherState(Name name, PMap<Name, Integer> amounts) {}

    /** Differs only in what its state is made of. */
    static final class OtherShell {

        @SuppressWarnings({"unused", "NullAway"})
        private OtherState state;
    }
}
