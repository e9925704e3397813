package org.waybill.app.life.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Eventually.eventually;
import static org.waybill.app.life.Shop.done;

import io.axoniq.axonserver.grpc.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.app.Http;
import org.waybill.app.life.Shop;
import org.waybill.integration.axonserver.StandIn;
import tools.jackson.databind.JsonNode;

/** A Waybill beside an Axon Server, and one without. */
class AxonServerTest {

    @TempDir private Path folder;
    private final StandIn axon = new StandIn();
    private final int port = FreePort.number();
    private final Shop shop = new Shop(new Http("http://127.0.0.1:" + port));

    @AfterEach
    void close() {
        axon.close();
    }

    private ChildWaybill started() {
        return ChildWaybill.on(
                folder.resolve("data"),
                port,
                "--waybill.axon-server.address=127.0.0.1:" + axon.port());
    }

    private JsonNode health() {
        return new Http("http://127.0.0.1:" + port).get("/api/health").json();
    }

    private JsonNode outlet() {
        return health().path("axonServer");
    }

    private boolean hasEverything() {
        return outlet().path("position").asLong() == shop.position()
                && outlet().path("lag").asLong() == 0
                && !outlet().has("trouble");
    }

    private List<Long> positions() {
        return axon.events().kept().stream()
                .map(event -> event.getMetaDataOrThrow("waybillPosition").getNumberValue())
                .toList();
    }

    @Test
    void handsOnWhatHappensAndNobodyWaitsForIt() throws InterruptedException {
        var waybill = started();
        try {
            var location = shop.warehouse(1);
            var sku = shop.product();
            done(shop.receive(sku, location, 7));
            eventually(this::hasEverything, all -> all);

            axon.goAway();
            done(shop.receive(sku, location, 5));
            var unwell = eventually(this::health, seen -> seen.at("/axonServer").has("trouble"));
            assertThat(unwell.path("ready").booleanValue()).isTrue();
            assertThat(unwell.at("/axonServer/lag").asLong()).isPositive();

            axon.comeBack();
            eventually(this::hasEverything, all -> all);
            waybill.kill();
            waybill = started();
            done(shop.receive(sku, location, 3));
            eventually(this::hasEverything, all -> all);
        } finally {
            waybill.stop();
        }

        assertThat(positions())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, positions().size()).boxed().toList());
        assertThat(axon.events().kept())
                .extracting(Event::getPayload)
                .extracting(payload -> payload.getType())
                .contains("location.LocationDefined", "stock.StockReceived");
    }

    @Test
    void withoutOneNothingOfItIsEvenLoaded() throws IOException {
        var loaded = folder.resolve("loaded");
        var waybill =
                ChildWaybill.on(folder.resolve("data"), port, "-Xlog:class+load:file=" + loaded);
        try {
            assertThat(health().has("axonServer")).isFalse();
        } finally {
            waybill.stop();
        }

        try (var classes = Files.lines(loaded)) {
            assertThat(classes)
                    .hasSizeGreaterThan(5_000)
                    .noneMatch(
                            line ->
                                    line.matches(
                                            ".*\\b(io\\.grpc|io\\.axoniq|com\\.google\\.protobuf|org\\.waybill\\.integration)\\..*"));
        }
    }
}
