package org.waybill.benchmark.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.imports.ImportedFile;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.Shop;

/**
 * Very many locations, a channel that all of them serve, and one that a few of them do.
 *
 * @param file where files to be imported are written
 */
record ManyPlaces(Shop shop, WaybillClient waybill, Path file) {

    /** How many locations there are. */
    static final int MANY = 10_000;

    /** How many of them are a few. */
    static final int FEW = 10;

    private static final int UNITS = 10_000;

    /** A SKU with units at so many locations, and the channel that these serve. */
    record Offer(Shop shop, String sku, String channel) {

        Ask available() {
            return Ask.get("/api/availability?sku=%s&channel=%s".formatted(sku, channel));
        }

        Ask hold() {
            return shop.hold(sku, channel);
        }

        Ask order() {
            return shop.order(sku, channel);
        }
    }

    /** Configures locations and channels. */
    void configure() {
        var rows = IntStream.range(0, MANY).mapToObj(number -> place(number) + ",Place,STORE,UTC");
        imported("locations", MANY, Stream.concat(Stream.of("id,name,type,timeZone"), rows));
        for (int places : List.of(FEW, MANY)) {
            var served = IntStream.range(0, places).mapToObj(this::place).toList();
            waybill.put(
                    "/api/channels/" + channel(places), Map.of("name", "Web", "locations", served));
        }
    }

    /** Puts units of a new SKU at so many locations. */
    Offer offer(int places) {
        var sku = shop.next();
        waybill.put("/api/products/" + sku, Map.of("name", "Thing"));
        var rows =
                IntStream.range(0, places)
                        .mapToObj(number -> "%s,%s,%d".formatted(sku, place(number), UNITS));
        imported("positions", places, Stream.concat(Stream.of("sku,location,onHand"), rows));
        return new Offer(shop, sku, channel(places));
    }

    private void imported(String type, int rows, Stream<String> lines) {
        try {
            Files.write(file, (Iterable<String>) lines::iterator);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var ended = new ImportedFile(file, type, false, null).send(waybill);
        if (ended.path("accepted").asLong() != rows) {
            throw new Complaint("Not every row was accepted: " + ended);
        }
    }

    private String place(int number) {
        return "%s-many%d".formatted(shop.name(), number);
    }

    private String channel(int places) {
        return "%s-served%d".formatted(shop.name(), places);
    }
}
