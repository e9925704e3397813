package org.waybill.app.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.app.Http;
import org.waybill.app.Http.Answer;
import org.waybill.app.RunningWaybill;
import tools.jackson.databind.JsonNode;

/**
 * A retailer in a running system: its channels, locations and products have names that nobody else
 * uses, and it reads what it wrote.
 */
public final class Shop {

    private static final String POSITION = "Waybill-Position";

    private final Http http;
    private final String tag;
    private final AtomicInteger names = new AtomicInteger();
    private final AtomicLong seen = new AtomicLong();
    private final Set<String> channels = new TreeSet<>();
    private final Set<String> locations = new TreeSet<>();
    private final Map<String, Map<String, Integer>> products = new LinkedHashMap<>();
    private final Set<String> shrunk = new ConcurrentSkipListSet<>();

    /** One in the system that all tests share. */
    public Shop() {
        this(RunningWaybill.instance().http());
    }

    /** One in another system. */
    public Shop(Http http) {
        this.http = http;
        this.tag =
                ThreadLocalRandom.current()
                        .ints(8, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    /** A name of its own. */
    public String name(String what) {
        return what + "-" + tag + "-" + names.incrementAndGet();
    }

    /** A channel that these locations serve. */
    public String channel(String... served) {
        var id = name("web");
        var list = Stream.of(served).map("\"%s\""::formatted).collect(Collectors.joining(","));
        done(put("/api/channels/" + id, "{\"name\":\"Web\",\"locations\":[%s]}".formatted(list)));
        channels.add(id);
        return id;
    }

    /** A location that ships, so many degrees away from where the customers live. */
    public String warehouse(double degrees) {
        return location(name("DC"), degrees, true, false);
    }

    /** A location that ships and hands out. */
    public String store(double degrees) {
        return location(name("ST"), degrees, true, true);
    }

    /** Configures a location. */
    public String location(String id, double degrees, boolean shipping, boolean pickup) {
        var body =
                """
                {"name":"Place","type":"STORE","timeZone":"UTC","geo":{"lat":%s,"lon":0.0},
                "address":{"country":"BR"},"shipping":%s,"pickup":%s,"enabled":true}
                """;
        done(put("/api/locations/" + id, body.formatted(degrees, shipping, pickup)));
        locations.add(id);
        return id;
    }

    /** A product that is counted. */
    public String product() {
        var sku = name("P");
        product(sku, "");
        return sku;
    }

    /** Configures a product; {@code more} are fields of its body, each with a comma before it. */
    public Answer product(String sku, String more) {
        products.put(sku, more.contains("\"tracked\":false") ? Map.of() : Map.of(sku, 1));
        return done(put("/api/products/" + sku, "{\"name\":\"Thing\"%s}".formatted(more)));
    }

    /** A kit of components and their quantities. */
    public String kit(Map<String, Integer> components) {
        var sku = name("K");
        var list =
                components.entrySet().stream()
                        .map(c -> part(c.getKey(), c.getValue()))
                        .collect(Collectors.joining(","));
        product(sku, ",\"components\":[%s]".formatted(list));
        products.put(sku, Map.copyOf(components));
        return sku;
    }

    private static String part(String sku, int quantity) {
        return "{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, quantity);
    }

    /** Takes units in. */
    public Answer receive(String sku, String location, int quantity) {
        return done(post(stock(sku, location) + "/receipts", "{\"quantity\":" + quantity + "}"));
    }

    /** Notes that units of a SKU vanish, so that less may be there than was promised. */
    public void shrinks(String sku) {
        shrunk.add(sku);
    }

    /** Where a SKU's stock at a location is found. */
    public static String stock(String sku, String location) {
        return "/api/stock/" + sku + "/" + location;
    }

    /** An order to be sent to where the customers live. */
    public OrderDraft ship(String channel) {
        return new OrderDraft(this, channel, "SHIP");
    }

    /** An order to be collected. */
    public OrderDraft pickup(String channel, String location) {
        return new OrderDraft(this, channel, "PICKUP").at(location);
    }

    /** Holds units for a cart. */
    public Answer hold(String cart, String channel, int seconds, String... skus) {
        var lines = new StringBuilder();
        for (var sku : skus) {
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("{\"line\":\"%s\",\"sku\":\"%s\",\"quantity\":1}".formatted(sku, sku));
        }
        return post(
                "/api/reservations",
                "{\"cart\":\"%s\",\"channel\":\"%s\",\"ttlSeconds\":%d,\"lines\":[%s]}"
                        .formatted(cart, channel, seconds, lines));
    }

    /** Reads, with everything that this shop was told before; as often as it is told to retry. */
    public Answer get(String path) {
        var told = Map.of("Waybill-Min-Position", Long.toString(seen.get()));
        return heard(
                Eventually.eventually(
                        () -> http.send("GET", path, "", told),
                        answer ->
                                answer.status() != 503 || answer.header("Retry-After").isEmpty()));
    }

    /** Reads something that is there. */
    public JsonNode read(String path) {
        return done(get(path)).json();
    }

    /** An order as it stands. */
    public JsonNode order(String number, String channel) {
        return read("/api/orders/%s?channel=%s".formatted(number, channel));
    }

    /** What a channel may promise of a SKU. */
    public JsonNode availability(String sku, String channel) {
        var path = "/api/availability?sku=%s&channel=%s".formatted(sku, channel);
        return read(path).get("items").get(0);
    }

    /** Sends a command. */
    public Answer post(String path, String body) {
        return heard(http.post(path, body));
    }

    /** Asks a long question, with everything that this shop was told before. */
    public Answer ask(String path, String body) {
        return post(path, body, Map.of("Waybill-Min-Position", Long.toString(seen.get())));
    }

    /** Follows a stream after an event that was seen. */
    public EventStream stream(String path, String last) {
        return new EventStream(http, path, last);
    }

    /** Sends a command with headers. */
    public Answer post(String path, String body, Map<String, String> headers) {
        return heard(http.post(path, body, headers));
    }

    /** Puts something with headers. */
    public Answer put(String path, String body, Map<String, String> headers) {
        return heard(http.put(path, body, headers));
    }

    /** Configures. */
    public Answer put(String path, String body) {
        return heard(http.put(path, body));
    }

    /** Takes away. */
    public Answer delete(String path) {
        return heard(http.delete(path));
    }

    /** Checks that an answer says yes. */
    public static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }

    /** Checks that an answer says no, and how. */
    public static Answer refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
        return answer;
    }

    /** Moves the time of the whole system on. */
    public void later(int seconds) {
        done(http.post("/api/test-clock", "{\"advanceSeconds\":%d}".formatted(seconds)));
    }

    /** The time of the system. */
    public Instant now() {
        return Instant.parse(read("/api/test-clock").get("now").asString());
    }

    /** The newest position that this shop was told. */
    public long position() {
        return seen.get();
    }

    Set<String> channels() {
        return channels;
    }

    Set<String> locations() {
        return locations;
    }

    /** By SKU, what one unit takes from stock. */
    Map<String, Map<String, Integer>> products() {
        return products;
    }

    boolean shrank(String sku) {
        return shrunk.contains(sku);
    }

    private Answer heard(Answer answer) {
        var position = answer.header(POSITION);
        if (!position.isEmpty()) {
            seen.accumulateAndGet(Long.parseLong(position), Math::max);
        }
        return answer;
    }
}
