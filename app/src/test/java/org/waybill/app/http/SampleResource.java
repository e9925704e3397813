package org.waybill.app.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.waybill.command.http.Answers;
import org.waybill.command.http.CountryCode;
import org.waybill.command.http.CurrencyCode;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.http.Latitude;
import org.waybill.command.http.Quantity;
import org.waybill.command.http.Text;
import org.waybill.command.http.ZoneName;

/** A resource as the business areas write them. */
@RestController
@Profile("sample")
class SampleResource {

    static volatile CountDownLatch entered = new CountDownLatch(0);
    static volatile CountDownLatch leave = new CountDownLatch(0);

    private final Door door;

    SampleResource(Door door) {
        this.door = door;
    }

    enum Kind {
        SHIP,
        PICKUP
    }

    record Line(@Id String sku, @Quantity int quantity) {}

    record Order(
            @Id(required = false) @Nullable String id,
            @Text(max = 20) String name,
            @Valid @NotEmpty List<@NotNull Line> lines) {}

    record Values(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable Long big,
            int plain,
            @Nullable Double ratio,
            @Nullable BigDecimal amount,
            @Nullable Boolean flag,
            @Nullable Kind kind,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable List<Integer> list,
            @Nullable Map<String, String> map,
            @Nullable Values inner) {}

    record Exact(double exact) {}

    record Place(
            @CurrencyCode(required = false) @Nullable String currency,
            @CountryCode(required = false) @Nullable String country,
            @ZoneName(required = false) @Nullable String zone,
            @Latitude(required = false) @Nullable Double lat) {}

    record Contact(
            @Nullable String phone,
            @Nullable String gtin,
            @Nullable String trackingNumber,
            @Nullable String note,
            @Nullable Long number,
            @Nullable Map<String, String> extra,
            @Nullable List<Contact> more) {}

    record View(String zebra, Instant at, @Nullable String absent, String apple) {}

    @PostMapping("/api/values")
    Values values(@RequestBody Values values) {
        return values;
    }

    @PostMapping("/api/exact")
    Exact exact(@RequestBody Exact exact) {
        return exact;
    }

    @PostMapping("/api/places")
    Place place(@Valid @RequestBody Place place) {
        return place;
    }

    @PostMapping("/api/contacts")
    Contact contact(@RequestBody Contact contact) {
        return contact;
    }

    @PostMapping("/api/orders")
    ResponseEntity<Order> order(@Valid @RequestBody Order order) {
        var id = order.id() == null ? door.newId() : order.id();
        var receipt = door.<Long>send(order);
        var version = receipt.result() == null ? 77L : receipt.result();
        return Answers.created("/api/orders/" + id, receipt, version, order);
    }

    @PostMapping("/api/orders/{id}/holds")
    ResponseEntity<String> twoCommands(@PathVariable String id) throws InterruptedException {
        entered.countDown();
        leave.await();
        door.send("first " + id);
        var receipt = door.<Long>send("second " + id, Instant.parse("2020-01-01T00:00:00Z"));
        return Answers.ok(receipt, 2, "held");
    }

    @PutMapping("/api/orders/{id}")
    ResponseEntity<Order> put(@PathVariable @Id String id, @Valid @RequestBody Order order) {
        return Answers.ok(door.<Long>send(order), 1, order);
    }

    @DeleteMapping("/api/orders/{id}")
    ResponseEntity<Void> delete(@PathVariable @Id String id) {
        door.send(id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/orders/{id}")
    ResponseEntity<View> get(@PathVariable @Id String id) {
        var view = new View(id, SampleServer.NOW, null, "a");
        return ResponseEntity.ok().eTag("\"3\"").body(view);
    }

    @GetMapping("/api/orders")
    List<String> list(@RequestParam String channel, @RequestParam(defaultValue = "9") int limit) {
        return List.of(channel, "" + limit);
    }

    @GetMapping("/api/streams/1")
    SseEmitter stream() throws IOException {
        var stream = new SseEmitter();
        stream.send("one");
        stream.send("two");
        stream.complete();
        return stream;
    }

    @PostMapping("/api/test-clock")
    Map<String, String> clock() {
        return Map.of("now", SampleServer.NOW.toString());
    }
}
