package org.waybill.app.life.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Messages about some positions, and what the positions should come to. */
final class FeedStory {

    private static final Comparator<Message> ORDER =
            Comparator.comparing(Message::at)
                    .thenComparing(Message::source)
                    .thenComparing(Message::name);

    private final List<Message> messages = new ArrayList<>();

    /**
     * A message.
     *
     * @param source a number, after which a source is named
     * @param units the difference, or what was counted
     */
    record Message(
            int source,
            String name,
            int number,
            Instant at,
            String kind,
            int sku,
            int place,
            int units) {

        String json(List<String> skus, List<String> places) {
            var field =
                    switch (kind) {
                        case "ADJUSTMENT" -> "delta";
                        case "COUNT" -> "counted";
                        default -> "quantity";
                    };
            int value = kind.equals("ADJUSTMENT") ? units : Math.abs(units);
            return """
                   {"externalId":"%s","sequence":%d,"occurredAt":"%s","type":"%s","sku":"%s",
                    "location":"%s","%s":%d}
                   """
                    .formatted(
                            name, number, at, kind, skus.get(sku), places.get(place), field, value);
        }
    }

    /** As many as asked for, of the last hour; nothing is sold in the end that was not there. */
    FeedStory(Random random, Instant now, int size, int sources, int skus, int places) {
        var numbers = new HashMap<Integer, Integer>();
        for (int i = 0; i < size; i++) {
            int source = random.nextInt(sources);
            int number = numbers.merge(source, 1, Integer::sum);
            var at = now.minusSeconds(3600 - random.nextInt(3000));
            var kind = List.of("SALE", "SALE", "SALE", "RETURN", "RECEIPT", "ADJUSTMENT", "COUNT");
            var what = kind.get(random.nextInt(kind.size()));
            int units =
                    switch (what) {
                        case "SALE" -> -1 - random.nextInt(3);
                        case "ADJUSTMENT" -> random.nextBoolean() ? 1 : -1;
                        case "COUNT" -> random.nextInt(20);
                        default -> 1 + random.nextInt(3);
                    };
            add(source, number, at, what, random.nextInt(skus), random.nextInt(places), units);
        }
        // After everything else a large receipt: whatever is sold is there in the end.
        for (int sku = 0; sku < skus; sku++) {
            for (int place = 0; place < places; place++) {
                int number = numbers.merge(0, 1, Integer::sum);
                add(0, number, now.minusSeconds(60), "RECEIPT", sku, place, size * 3);
            }
        }
    }

    private void add(
            int source, int number, Instant at, String kind, int sku, int place, int units) {
        messages.add(new Message(source, "m-" + number, number, at, kind, sku, place, units));
    }

    List<Message> messages() {
        return messages;
    }

    /** How many each source sends. */
    Map<Integer, Long> sizes() {
        var sizes = new HashMap<Integer, Long>();
        messages.forEach(message -> sizes.merge(message.source(), 1L, Long::sum));
        return sizes;
    }

    /** The newest count, and the differences after it. */
    int onHand(int sku, int place) {
        var here = messages.stream().filter(m -> m.sku() == sku && m.place() == place).toList();
        var count = here.stream().filter(m -> m.kind().equals("COUNT")).max(ORDER);
        var since = count.map(Message::at).orElse(Instant.MIN);
        int moved =
                here.stream()
                        .filter(m -> !m.kind().equals("COUNT") && m.at().isAfter(since))
                        .mapToInt(Message::units)
                        .sum();
        return moved + count.map(Message::units).orElse(0);
    }
}
