package org.waybill.app.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waybill.app.wiring.Catalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever was stored once can be read for ever, and means the same. */
class GoldenEventsTest {

    @BeforeAll
    static void addMissing() {
        Samples.complete().forEach(event -> GoldenFiles.offer(event, false));
        Samples.minimal().forEach(event -> GoldenFiles.offer(event, true));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatIsKept(String name, Object event) {
        assertThat(GoldenFiles.event(name, GoldenFiles.read(name))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatIsKept(String name, Object event) {
        var written = GoldenFiles.JSON.readTree(GoldenFiles.SERIALIZER.write(event));

        assertThat(written).isEqualTo(GoldenFiles.read(name));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void overlooksFieldsOfLaterVersions(String name, Object event) {
        var json = GoldenFiles.read(name).deepCopy();
        objects(json).toList().forEach(object -> object.putObject("addedLater").put("x", 1));

        assertThat(GoldenFiles.event(name, json)).isEqualTo(event);
    }

    @Test
    void everyEventHasItsExample() {
        assertThat(Samples.complete())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(events());
    }

    @Test
    void everyEventThatCanBeSparseHasASparseExample() {
        var sparse = events().stream().filter(Fullness::canBeSparse).toList();

        assertThat(Samples.minimal())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(sparse);
    }

    @Test
    void completeExamplesLeaveNothingOut() {
        assertThat(Samples.complete()).flatExtracting(Fullness::empty).isEmpty();
    }

    @Test
    void sparseExamplesLeaveEverythingOutThatTheyCan() {
        assertThat(Samples.minimal()).flatExtracting(Fullness::filled).isEmpty();
    }

    @Test
    void noExampleIsWithoutItsEventAndFormerShapesAreStillRead() {
        var today = new TreeSet<String>();
        samples().forEach(sample -> today.add((String) sample.get()[0]));

        assertThat(GoldenFiles.names()).containsAll(today);
        assertThat(GoldenFiles.names())
                .allSatisfy(
                        name ->
                                assertThat(GoldenFiles.event(name, GoldenFiles.read(name)))
                                        .isInstanceOf(
                                                Catalog.events()
                                                        .classOf(GoldenFiles.shape(name).name())));
        assertThat(GoldenFiles.names())
                .filteredOn(name -> isOfToday(name) && !today.contains(name))
                .isEmpty();
    }

    private static boolean isOfToday(String name) {
        var shape = GoldenFiles.shape(name);
        var types = Catalog.events();
        return types.typeOf(types.classOf(shape.name())).revision() <= shape.revision();
    }

    static Stream<Arguments> samples() {
        return Stream.concat(
                Samples.complete().stream().map(one -> sample(one, false)),
                Samples.minimal().stream().map(one -> sample(one, true)));
    }

    private static Arguments sample(Object event, boolean minimal) {
        return Arguments.of(GoldenFiles.name(event, minimal), event);
    }

    private static List<Class<?>> events() {
        return Catalog.areas().stream().<Class<?>>flatMap(Catalog::events).toList();
    }

    private static Stream<ObjectNode> objects(JsonNode json) {
        var inside = json.values().stream().flatMap(GoldenEventsTest::objects);
        // A map from SKU or name has no fields of its own.
        return json instanceof ObjectNode object && !isMap(object)
                ? Stream.concat(Stream.of(object), inside)
                : inside;
    }

    private static boolean isMap(ObjectNode object) {
        return object.has(Samples.SKU.value())
                || object.has(RoutingSamples.STRATEGY)
                || object.isEmpty();
    }
}
