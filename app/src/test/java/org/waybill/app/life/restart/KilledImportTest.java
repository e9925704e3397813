package org.waybill.app.life.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Eventually.eventually;
import static org.waybill.app.life.Shop.done;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.app.Http;
import org.waybill.app.life.Rounds;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** An import goes on where the system was killed, and every row is done once. */
class KilledImportTest {

    private static final int ROWS = 8_000;
    private static final int KILLS = 3;

    @TempDir private Path folder;

    private final int port = FreePort.number();
    private final Shop shop = new Shop(new Http("http://127.0.0.1:" + port));
    private ChildWaybill waybill;

    @BeforeEach
    void open() {
        waybill = ChildWaybill.on(folder.resolve("data"), port);
    }

    @AfterEach
    void close() {
        waybill.stop();
    }

    @Test
    void everyRowIsDoneOnce() {
        Rounds.play(1, this::killAgainAndAgain);
    }

    private void killAgainAndAgain(Random random) {
        var dc = shop.warehouse(1);
        var begun =
                send(
                        "products",
                        IntStream.range(0, ROWS).mapToObj(i -> "S-%d,T".formatted(i)),
                        "sku,name");
        ended(begun);
        var file =
                send(
                        "positions",
                        IntStream.range(0, ROWS)
                                .mapToObj(i -> "S-%d,%s,%d".formatted(i, dc, i + 1)),
                        "sku,location,onHand");
        for (int kill = 0; kill < KILLS; kill++) {
            pause(100 + random.nextInt(700));
            waybill.kill();
            waybill = ChildWaybill.on(folder.resolve("data"), port);
        }
        var over = ended(file);

        assertThat(over.get("status").asString()).isEqualTo("DONE");
        assertThat(over.get("accepted").asInt()).as(over.toString()).isEqualTo(ROWS);
        var ledger =
                done(
                        new Http("http://127.0.0.1:" + port)
                                .send(
                                        "GET",
                                        "/api/exports/ledger?location=" + dc,
                                        "",
                                        Map.of(
                                                "Accept",
                                                "text/csv",
                                                "Waybill-Min-Position",
                                                over.get("position").asString())));
        // One movement each, and one line of header.
        assertThat(ledger.text().lines().count()).isEqualTo(ROWS + 1L);
        assertThat(shop.read(Shop.stock("S-4711", dc)).get("onHand").asInt()).isEqualTo(4712);
    }

    private String send(String type, Stream<String> rows, String header) {
        var body = rows.collect(Collectors.joining("\n", header + "\n", "\n"));
        var headers = Map.of("Content-Type", "text/csv");
        return done(shop.post("/api/imports?type=" + type, body, headers)).header("Location");
    }

    /** A system that has just been started on a busy machine takes its time. */
    private JsonNode ended(String address) {
        for (int patience = 0; patience < 5 && running(shop.read(address)); patience++) {
            try {
                eventually(() -> shop.read(address), seen -> !running(seen));
            } catch (AssertionError notYet) {
                // Asked again, some times.
            }
        }
        return shop.read(address);
    }

    private static boolean running(JsonNode seen) {
        return seen.get("status").asString().equals("RUNNING");
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
