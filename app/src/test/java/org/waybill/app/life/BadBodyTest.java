package org.waybill.app.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;

/** Every field of every command, spoilt in every way: refused at its place, without a trace. */
class BadBodyTest {

    private static final Pattern KNOWN = Pattern.compile("\\(known here: ([^)]*)\\)");

    static Stream<Act> acts() {
        return Acts.all();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void isAnsweredAsExpectedWhileItIsWhole(Act act) {
        assertThat(act.send(act.body()).answer())
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(act.answered()));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void isToldWithEveryField(Act act) {
        for (var object : act.objects()) {
            var reply = act.send(act.with(object + "/noSuchField", LongNode.valueOf(1)));

            assertThat(reply.verdict(object, 400, "request.invalid", object + "/noSuchField"))
                    .isEmpty();
            assertThat(known(reply)).as(object).isEqualTo(act.known(object));
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    void refusesEveryBadValue(Act act) {
        var wrong = new ArrayList<String>();
        act.fields()
                .forEach(
                        (pointer, field) -> {
                            for (var bad : field.kind().bad()) {
                                var text = act.with(pointer, bad.value());
                                wrong.add(
                                        act.send(text)
                                                .verdict(
                                                        told(pointer, bad),
                                                        bad.status(),
                                                        null,
                                                        pointer + bad.place()));
                            }
                        });
        assertThat(wrong).allMatch(String::isEmpty);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void refusesWhatIsMissing(Act act) {
        var wrong = new ArrayList<String>();
        needed(act)
                .forEach(
                        pointer -> {
                            var missing = act.send(act.without(JsonPointer.compile(pointer)));
                            var none = act.send(act.with(pointer, NullNode.instance));
                            wrong.add(
                                    missing.verdict(
                                            "no " + pointer, 400, "request.invalid", pointer));
                            wrong.add(
                                    none.verdict(
                                            "null " + pointer, 400, "request.invalid", pointer));
                        });
        assertThat(wrong).allMatch(String::isEmpty);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void doesWithoutWhatMayBeMissing(Act act) {
        act.fields()
                .forEach(
                        (pointer, field) -> {
                            if (!field.required()) {
                                var missing = act.without(JsonPointer.compile(pointer));
                                var none = act.with(pointer, NullNode.instance);
                                assertThat(act.send(missing).status())
                                        .as("no %s", pointer)
                                        .isEqualTo(act.answered());
                                assertThat(act.send(none).status())
                                        .as("null %s", pointer)
                                        .isEqualTo(act.answered());
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("acts")
    void refusesWhatIsGivenTwice(Act act) {
        assertThat(act.fields().keySet())
                .allSatisfy(
                        pointer ->
                                assertThat(
                                                act.send(act.twice(pointer))
                                                        .verdict(
                                                                pointer,
                                                                400,
                                                                "request.invalid",
                                                                pointer))
                                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("acts")
    void refusesWhatIsNoObject(Act act) {
        for (var text : List.of("[]", "null", "\"x\"", "5", "{", "{}}", act.body() + "{}")) {
            assertThat(act.send(text).verdict(text, 400, "request.invalid", null)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    void namesEverythingThatIsMissingFromNothing(Act act) {
        var needed =
                needed(act).stream()
                        .filter(pointer -> Act.parentOf(pointer).isEmpty())
                        .filter(pointer -> !pointer.equals("/shipTo"))
                        .filter(pointer -> !pointer.equals("/pickupLocation"))
                        .toList();
        if (!needed.isEmpty()) {
            assertThat(act.send("{}").pointers()).containsExactlyInAnyOrderElementsOf(needed);
            assertThat(Wire.send(act.method(), act.path(), "").faults(400, null, null)).isEmpty();
        }
    }

    private static List<String> needed(Act act) {
        return act.fields().entrySet().stream()
                .filter(field -> field.getValue().required())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String told(String pointer, Kind.Bad bad) {
        var text = bad.value().toString();
        return pointer + " = " + text.substring(0, Math.min(60, text.length()));
    }

    private static Set<String> known(Reply reply) {
        var found = KNOWN.matcher(reply.answer().text());
        return found.find()
                ? Stream.of(found.group(1).split(", ", -1))
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }
}
