package org.waybill.app.life.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Rounds;
import org.waybill.app.life.Shop;

/** What a dry run says is what the real run does, and a dry run does nothing. */
class DryRunLawTest {

    private static final int ROWS = 60;
    private static final String[] STATES = {"", "SELLABLE", "DAMAGED", "DISPLAY"};

    private final Shop shop = new Shop();
    private final Files files = new Files(shop);

    @Test
    void ofAnyFile() {
        Rounds.play(3, this::round);
    }

    private void round(Random random) {
        var skus = new ArrayList<>(List.of("nobody"));
        var places = new ArrayList<>(List.of("nowhere", shop.warehouse(1), shop.warehouse(2)));
        for (int i = 0; i < 4; i++) {
            skus.add(shop.product());
            shop.receive(skus.getLast(), places.getLast(), 1 + random.nextInt(9));
        }
        shop.later(2);
        same("products", products(random, skus));
        same("positions", positions(random, skus, places));
        same("counts", counts(random, skus, places));
    }

    private void same(String type, List<String> lines) {
        var all = lines.toArray(String[]::new);
        var dry = files.csv(type + "&dryRun=true", all);
        var between = shop.position();
        var real = files.csv(type, all);
        assertThat(files.outcome(dry)).as(String.join("\n", lines)).isEqualTo(files.outcome(real));
        assertThat(dry.get("position").asLong()).isLessThanOrEqualTo(between);
        var again = files.csv(type + "&dryRun=true", done(lines, files.outcome(real)));
        assertThat(again.get("unchanged").asInt())
                .as(String.join("\n", lines))
                .isEqualTo(dry.get("accepted").asInt() + dry.get("unchanged").asInt());
    }

    /** The header, and the lines that were not refused. */
    private static String[] done(List<String> lines, Map<Long, String> outcome) {
        return IntStream.rangeClosed(1, lines.size())
                .filter(line -> !outcome.getOrDefault((long) line, "").startsWith("REFUSED"))
                .mapToObj(line -> lines.get(line - 1))
                .toArray(String[]::new);
    }

    private List<String> products(Random random, List<String> skus) {
        var names = new ArrayList<String>();
        var lines = new ArrayList<>(List.of("sku,name,components"));
        for (int i = 0; i < ROWS; i++) {
            var sku =
                    names.isEmpty() || random.nextInt(3) > 0 ? shop.name("D") : any(random, names);
            names.add(sku);
            var part = random.nextBoolean() ? any(random, names) : any(random, skus);
            var kit = random.nextInt(3) == 0;
            lines.add(sku + ",Thing," + (kit ? part + "*" + (1 + random.nextInt(2)) : ""));
        }
        return lines;
    }

    private List<String> positions(Random random, List<String> skus, List<String> places) {
        var lines = new ArrayList<>(List.of("sku,location,onHand,state,countedAt"));
        for (int i = 0; i < ROWS; i++) {
            lines.add(
                    "%s,%s,%d,%s,%s"
                            .formatted(
                                    any(random, skus),
                                    any(random, places),
                                    random.nextInt(8),
                                    STATES[random.nextInt(STATES.length)],
                                    random.nextInt(3) == 0 ? moment(random) : ""));
        }
        return lines;
    }

    private List<String> counts(Random random, List<String> skus, List<String> places) {
        var lines = new ArrayList<>(List.of("sku,location,counted,countedAt"));
        // Of a place, in the order in which it was counted: what is counted later counts more.
        var moments = Stream.generate(() -> moment(random)).limit(ROWS).sorted().toList();
        for (int i = 0; i < ROWS; i++) {
            lines.add(
                    "%s,%s,%d,%s"
                            .formatted(
                                    any(random, skus),
                                    any(random, places),
                                    random.nextInt(8),
                                    moments.get(i)));
        }
        return lines;
    }

    private Instant moment(Random random) {
        return shop.now().minusMillis(random.nextInt(3_000));
    }

    private static String any(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
