package org.waybill.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class ScalarModuleTest {

    private final JsonMapper mapper = JsonMapper.builder().addModule(new ScalarModule()).build();

    @Test
    void writesAndReadsTheBareValue() {
        assertThat(
                        mapper.writeValueAsString(
                                new Held(new Name("a"), new Count(7), new Key(new UUID(1, 2)))))
                .isEqualTo(
                        "{\"name\":\"a\",\"count\":7,\"key\":\"00000000-0000-0001-0000-000000000002\"}");
        assertThat(
                        mapper.readValue(
                                "{\"name\":\"a\",\"count\":7,\"key\":\"00000000-0000-0001-0000-000000000002\"}",
                                Held.class))
                .isEqualTo(new Held(new Name("a"), new Count(7), new Key(new UUID(1, 2))));
        assertThat(mapper.readValue("\"a\"", Name.class)).isEqualTo(new Name("a"));
    }

    @Test
    void servesAsTheKeyOfAMap() {
        var names = Map.of(new Name("a"), 1);
        var counts = Map.of(new Count(3), new Name("b"));

        assertThat(mapper.writeValueAsString(names)).isEqualTo("{\"a\":1}");
        assertThat(mapper.readValue("{\"a\":1}", new TypeReference<Map<Name, Integer>>() {}))
                .isEqualTo(names);
        assertThat(mapper.writeValueAsString(counts)).isEqualTo("{\"3\":\"b\"}");
        assertThat(mapper.readValue("{\"3\":\"b\"}", new TypeReference<Map<Count, Name>>() {}))
                .isEqualTo(counts);
    }

    @Test
    void leavesOtherRecordsAlone() {
        assertThat(mapper.writeValueAsString(new Other("a"))).isEqualTo("{\"text\":\"a\"}");
        assertThat(mapper.writeValueAsString(new Pair("a", "b")))
                .isEqualTo("{\"value\":\"a\",\"second\":\"b\"}");
        assertThat(ScalarModule.isScalar(Pair.class)).isFalse();
        assertThat(ScalarModule.isScalar(Name.class)).isTrue();
    }

    @Test
    void letsTheRecordRefuse() {
        assertThatThrownBy(() -> mapper.readValue("\"\"", Name.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(
                        () ->
                                mapper.readValue(
                                        "{\"\":1}", new TypeReference<Map<Name, Integer>>() {}))
                .isInstanceOf(JacksonException.class);
    }

    /** A name. */
    public record Name(String value) {

        public Name {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("a name is not empty");
            }
        }

        /** Another way to make one, which is not the way to read one. */
        public Name(int number) {
            this("#" + number);
        }
    }

    /** A number. */
    record Count(long value) {}

    /** Something that is written as text. */
    record Key(UUID value) {}

    /** Scalars among themselves. */
    record Held(Name name, Count count, Key key) {}

    /** No scalar: its component has another name. */
    record Other(String text) {}

    /** No scalar: it has two components. */
    record Pair(String value, String second) {}
}
