package org.waybill.app.life.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Eventually;
import org.waybill.app.life.Shop;

/** A location does no more than it can. */
class CapacityTest {

    private static final String TEN = "{\"daily\":{\"units\":10}}";

    private final Shop shop = new Shop();
    private String path;
    private LocalDate today;

    @BeforeEach
    void limitAWarehouse() {
        path = "/api/locations/" + shop.warehouse(1) + "/capacity";
        today = LocalDate.parse(shop.read(path).get("today").asString());
        done(shop.put(path, TEN));
    }

    @Test
    void isBookedConfirmedAndUsed() {
        var booked = done(book("a", 4, ",\"ttlSeconds\":600"));
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.json().get("status").asString()).isEqualTo("BOOKED");
        assertThat(number("/days/0/booked/units")).isEqualTo(4);
        assertThat(number("/days/0/left/units")).isEqualTo(6);

        assertThat(done(act("a", "confirmations")).json().get("status").asString())
                .isEqualTo("CONFIRMED");
        assertThat(number("/days/0/confirmed/units")).isEqualTo(4);
        assertThat(done(act("a", "uses")).json().get("status").asString()).isEqualTo("USED");
        assertThat(number("/days/0/used/units")).isEqualTo(4);
        assertThat(number("/days/0/left/units")).isEqualTo(6);
        refused(act("a", "releases"), 404, "capacity.booking-unknown");
    }

    @Test
    void isNeverBookedBeyondTheLimitByACrowd() {
        var answers = Crowd.of(30, i -> book("b" + i, 1, ""));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> refused(answer, 409, "capacity.full"));
        assertThat(number("/days/0/left/units")).isZero();
    }

    @Test
    void anEndIsRecordedAndALateConfirmationIsLookedAtAgain() {
        done(book("a", 10, ",\"ttlSeconds\":1"));
        refused(book("b", 1, ""), 409, "capacity.full");
        shop.later(2);
        Eventually.eventually(() -> assertThat(number("/days/0/left/units")).isEqualTo(10));
        done(act("a", "confirmations"));
        refused(book("b", 1, ""), 409, "capacity.full");
        done(act("a", "releases"));
        done(book("b", 1, ""));
    }

    @Test
    void tellsWhatItWas() {
        done(book("a", 4, ""));
        long before = shop.position();
        done(act("a", "releases"));

        var then = shop.read(path + "?asOf=" + before + "&from=" + today + "&to=" + today);
        assertThat(then.at("/days/0/booked/units").asInt()).isEqualTo(4);
        assertThat(then.get("days").size()).isEqualTo(1);
        assertThat(number("/days/0/booked/units")).isZero();
    }

    @Test
    void aLowerLimitShowsWhatIsOver() {
        done(book("a", 4, ""));
        done(shop.put(path, "{\"daily\":{\"units\":3}}"));

        assertThat(shop.read(path).at("/days/0/over").asBoolean()).isTrue();
        assertThat(shop.read(path).at("/days/1/over").asBoolean()).isFalse();
    }

    @Test
    void refusesWhatMakesNoSense() {
        var slot = "{\"id\":\"%s\",\"method\":\"PICKUP\",\"from\":\"%s\",\"to\":\"%s\"}";
        var two = "{\"slots\":[" + slot.formatted("a", "09:00", "11:00") + ",";
        refused(
                shop.put(path, two + slot.formatted("b", "10:00", "12:00") + "]}"),
                422,
                "capacity.slots-overlap");
        refused(
                shop.put(path, two + slot.formatted("a", "12:00", "13:00") + "]}"),
                400,
                "request.invalid");
        refused(
                shop.put(path, two + slot.formatted("b", "12:00", "12:00") + "]}"),
                400,
                "request.invalid");
        refused(book("x", 1, "", today.minusDays(1)), 422, "capacity.no-such-slot");
        refused(shop.get(path + "?from=soon"), 400, "request.invalid");
        refused(shop.get(path + "?from=2026-02-01&to=2026-01-01"), 400, "request.invalid");
        var free = "/api/locations/" + shop.warehouse(2) + "/capacity";
        refused(shop.post(free + "/bookings", body("x", 1, "", today)), 409, "capacity.unlimited");
    }

    private Answer book(String id, int units, String more) {
        return book(id, units, more, today);
    }

    private Answer book(String id, int units, String more, LocalDate date) {
        return shop.post(path + "/bookings", body(id, units, more, date));
    }

    private static String body(String id, int units, String more, LocalDate date) {
        return "{\"bookingId\":\"%s\",\"owner\":\"1001@web\"%s,\"parts\":[{\"date\":\"%s\",\"units\":%d}]}"
                .formatted(id, more, date, units);
    }

    private Answer act(String id, String what) {
        return shop.post(path + "/bookings/" + id + "/" + what, "");
    }

    private int number(String pointer) {
        return shop.read(path).at(pointer).asInt();
    }
}
