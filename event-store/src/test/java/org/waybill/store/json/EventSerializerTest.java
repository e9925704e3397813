package org.waybill.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import tools.jackson.databind.node.ObjectNode;

class EventSerializerTest {

    private static final StoredType NOTED = new StoredType("test.Noted", 3);

    private final EventSerializer serializer = serializer(Upcasters.NONE);

    private static EventSerializer serializer(Upcasters upcasters) {
        return new EventSerializer(
                new StoredTypes(
                        Map.of(Noted.class, NOTED, Kept.class, new StoredType("test.Kept", 1))),
                upcasters);
    }

    @Test
    void writesComponentsInTheOrderOfTheRecordAndNothingForWhatIsAbsent() {
        var counts = new LinkedHashMap<Code, Integer>();
        counts.put(new Code("b"), 2);
        var event =
                new Noted(
                        "z",
                        Instant.parse("2026-05-04T10:00:00.120Z"),
                        new Code("x"),
                        List.of(new Code("y")),
                        counts,
                        null);

        var json = serializer.write(event);

        assertThat(json)
                .isEqualTo(
                        "{\"what\":\"z\",\"at\":\"2026-05-04T10:00:00.120Z\",\"code\":\"x\",\"also\":[\"y\"],"
                                + "\"counts\":{\"b\":2}}");
        assertThat(serializer.read(NOTED, json)).isEqualTo(event);
    }

    @Test
    void ignoresAFieldItDoesNotKnowAndLeavesAnAbsentOneToTheRecord() {
        var read = (Noted) serializer.read(NOTED, "{\"what\":\"z\",\"surprise\":{\"a\":[1]}}");

        assertThat(read.what()).isEqualTo("z");
        assertThat(read.also()).isEmpty();
        assertThat(read.limit()).isNull();
    }

    @Test
    void writesAndReadsPersistentCollections() {
        var event =
                new Kept(
                        HashTreePMap.singleton(new Code("a"), 1L),
                        TreePVector.singleton(new Code("b")),
                        0);

        var json = serializer.write(event);

        assertThat(json).isEqualTo("{\"amounts\":{\"a\":1},\"codes\":[\"b\"],\"count\":0}");
        assertThat(serializer.read(new StoredType("test.Kept", 1), json)).isEqualTo(event);
    }

    @Test
    void liftsAnOldRevisionStepByStep() {
        var lifting =
                serializer(
                        Upcasters.NONE
                                .with(
                                        "test.Noted",
                                        1,
                                        node -> {
                                            var object = (ObjectNode) node;
                                            return object.put(
                                                    "what", object.remove("text").asString() + "!");
                                        })
                                .with(
                                        "test.Noted",
                                        2,
                                        node -> ((ObjectNode) node).put("limit", 5)));

        assertThat(lifting.read(new StoredType("test.Noted", 1), "{\"text\":\"hey\"}"))
                .isEqualTo(new Noted("hey!", null, null, null, null, 5));
        assertThat(lifting.read(new StoredType("test.Noted", 2), "{\"what\":\"hey\"}"))
                .isEqualTo(new Noted("hey", null, null, null, null, 5));
    }

    @Test
    void refusesARevisionNobodyLifts() {
        assertThatThrownBy(() -> serializer.read(new StoredType("test.Noted", 1), "{}"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("No upcaster for test.Noted revision 1");
    }

    @Test
    void refusesNamesAndClassesItDoesNotKnow() {
        assertThatThrownBy(() -> serializer.read(new StoredType("test.Gone", 1), "{}"))
                .hasMessageContaining("test.Gone");
        assertThatThrownBy(() -> serializer.typeOf("text"))
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void refusesTwoClassesUnderOneName() {
        assertThatThrownBy(() -> new StoredTypes(Map.of(Noted.class, NOTED, Kept.class, NOTED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test.Noted");
    }

    @Test
    void speaksTheFrameworksLanguageToo() {
        var event = new Noted("z", null, null, null, null, 1);

        var serialized = serializer.serialize(event, byte[].class);

        assertThat(serialized.getType().getName()).isEqualTo("test.Noted");
        assertThat(serialized.getType().getRevision()).isEqualTo("3");
        assertThat(serializer.<byte[], Object>deserialize(serialized)).isEqualTo(event);
        var metadata = MetaData.with("actor", "ann");
        assertThat(
                        serializer.<String, Object>deserialize(
                                serializer.serialize(metadata, String.class)))
                .isEqualTo(metadata);
    }

    /** An identifier. */
    record Code(String value) {}

    /** An event with a bit of everything; optional components bring their own defaults. */
    record Noted(
            String what,
            @Nullable Instant at,
            @Nullable Code code,
            @Nullable List<Code> also,
            @Nullable Map<Code, Integer> counts,
            @Nullable Integer limit) {

        Noted {
            also = also == null ? List.of() : List.copyOf(also);
        }

        /** Not a component, hence not written. */
        public boolean isEmpty() {
            return what.isEmpty();
        }
    }

    /** An event with persistent collections. */
    record Kept(PMap<Code, Long> amounts, PVector<Code> codes, int count) {}
}
