package org.waybill.benchmark.http;

import static org.waybill.benchmark.figure.Target.Measure.VALUE;
import static org.waybill.benchmark.figure.Target.atLeast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Group;
import org.waybill.benchmark.figure.Result;
import org.waybill.benchmark.imports.ImportedFile;
import org.waybill.benchmark.load.Shop;

/** How fast positions come in from a file. */
record ImportFigure(Shop shop) implements Group {

    private static final int PLACES = 10;
    private static final int MOST_SKUS = 10_000;

    /** 100,000 rows are to be in within a minute. */
    private static final double LEAST = 1_667;

    static final Figure FIGURE =
            Figure.of(
                    "import-positions",
                    "rows/s",
                    "100,000 positions in CSV (--quick: 20,000), each of them changed, from POST imports to its being done",
                    atLeast(VALUE, LEAST));

    @Override
    public List<Figure> figures() {
        return List.of(FIGURE);
    }

    @Override
    public void measure(Set<String> wanted, Bench bench) {
        int skus = Math.min(MOST_SKUS, shop.skus());
        try (var waybill = new WaybillClient(shop.base().toString())) {
            for (int place = 0; place < PLACES; place++) {
                waybill.put(
                        "/api/locations/" + place(place),
                        Map.of("name", "Place", "type", "WAREHOUSE", "timeZone", "UTC"));
            }
            var runs = new ArrayList<Double>();
            for (int round = 0; round <= bench.pace().rounds(); round++) {
                double pace = round(waybill, bench.scratch("positions.csv"), skus, round);
                // The first is for warming up.
                if (round > 0) {
                    runs.add(pace);
                }
            }
            bench.report(Result.of(FIGURE, runs).noting("rows", skus * PLACES));
        }
    }

    private String place(int number) {
        return shop.name() + "-p" + number;
    }

    private double round(WaybillClient waybill, Path file, int skus, int round) {
        write(file, skus, round + 1);
        long begun = System.nanoTime();
        var ended = new ImportedFile(file, "positions", false, null).send(waybill);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long rows = (long) skus * PLACES;
        if (ended.path("accepted").asLong() != rows) {
            throw new Complaint("Not every row was accepted: " + ended);
        }
        return rows / seconds;
    }

    private void write(Path file, int skus, int units) {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("sku,location,onHand\n");
            for (int place = 0; place < PLACES; place++) {
                for (int sku = 0; sku < skus; sku++) {
                    out.write("%s,%s,%d\n".formatted(shop.sku(sku), place(place), units));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
