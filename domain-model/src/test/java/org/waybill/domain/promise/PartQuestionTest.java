package org.waybill.domain.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.calendar.DayTime;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.carrier.CarrierProfile;
import org.waybill.domain.carrier.CarrierService;
import org.waybill.domain.carrier.Zone;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.Address;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.Method;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.ServiceId;

class PartQuestionTest {

    private static final Ways USUAL = Ways.usual();
    private static final Instant WEDNESDAY_MORNING = Instant.parse("2026-03-04T09:00:00Z");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

    private final TreeMap<CarrierId, CarrierProfile> carriers = new TreeMap<>();

    PartQuestionTest() {
        carry("post", USUAL.service(), 490);
    }

    private void carry(String carrier, CarrierService like, long price) {
        var zone = like.zones().getFirst();
        var dearer =
                new Zone(
                        zone.id(),
                        zone.border(),
                        zone.from(),
                        zone.to(),
                        zone.upToMetres(),
                        zone.transit(),
                        List.of(new Zone.WeightStep(50_000, price)));
        var service =
                new CarrierService(
                        like.id(),
                        like.name(),
                        like.countries(),
                        like.maxGrams(),
                        like.dimensionalDivisor(),
                        like.hazmatRefused(),
                        like.deliveryDays(),
                        like.pickup(),
                        like.carbon(),
                        like.sameDay(),
                        List.of(dearer));
        var profile = new CarrierProfile(carrier, "EUR", true, List.of(service));
        carriers.put(new CarrierId(carrier), profile);
    }

    private PartQuestion question(
            Method method, @Nullable String chosen, @Nullable LocalDate wanted, String... hazmat) {
        var there = new Destination(new Address("DE", null, null, null, null), null);
        return new PartQuestion(
                new FulfillmentId("1@web.F1"),
                method,
                USUAL.origin(),
                method.collected() ? null : new Delivery(there, Set.of()),
                Freight.of(800),
                Set.copyOf(List.of(hazmat).stream().map(HazmatClass::new).toList()),
                "EUR",
                chosen == null ? null : new ServiceId(chosen),
                wanted,
                WEDNESDAY_MORNING);
    }

    private PartPromise answer(PartQuestion question) {
        return Objects.requireNonNull(question.answer(carriers));
    }

    @Test
    void tellsWhenItLeavesAndWhenItIsThereAtTheLatest() {
        var promise = answer(question(Method.SHIP, null, null));

        var zone = USUAL.origin().calendar().zone();
        assertThat(promise.shipBy()).isEqualTo(WEDNESDAY);
        assertThat(promise.latest()).isEqualTo(WEDNESDAY.plusDays(2));
        assertThat(promise.dueBy()).isEqualTo(DayTime.END.on(WEDNESDAY.plusDays(2), zone));
        assertThat(promise.leaveBy()).isAfter(promise.readyFrom());
        assertThat(promise.leaveBy()).isBeforeOrEqualTo(DayTime.END.on(WEDNESDAY, zone));
    }

    @Test
    void takesThePlannedServiceThoughAnotherIsCheaper() {
        carry("cheap", USUAL.service(), 100);

        assertThat(answer(question(Method.SHIP, null, null)).carrier())
                .isEqualTo(new CarrierId("cheap"));
        assertThat(answer(question(Method.SHIP, "post.PARCEL", null)).carrier())
                .isEqualTo(new CarrierId("post"));
        assertThat(answer(question(Method.SHIP, "gone.PARCEL", null)).carrier())
                .isEqualTo(new CarrierId("cheap"));
    }

    @Test
    void ratherPaysThanIsLate() {
        carry("slow", USUAL.delivery(4, 6).service(), 100);

        assertThat(answer(question(Method.SHIP, null, WEDNESDAY.plusDays(2))).carrier())
                .isEqualTo(new CarrierId("post"));
        assertThat(answer(question(Method.SHIP, null, WEDNESDAY.plusDays(30))).carrier())
                .isEqualTo(new CarrierId("slow"));
    }

    @Test
    void saysNothingWhereNobodyCarriesIt() {
        assertThat(question(Method.SHIP, null, null, "3").answer(carriers)).isNull();
        carriers.clear();
        assertThat(question(Method.SHIP, null, null).answer(carriers)).isNull();
    }

    @Test
    void whatIsCollectedIsThereWhenItIsReady() {
        var promise = answer(question(Method.PICKUP, null, null));

        assertThat(promise.carrier()).isNull();
        assertThat(promise.earliest()).isEqualTo(WEDNESDAY);
        assertThat(promise.latest()).isEqualTo(WEDNESDAY);
        assertThat(promise.dueBy()).isEqualTo(promise.leaveBy());
        assertThat(promise.dueBy()).isAfterOrEqualTo(promise.readyFrom());
    }

    @Test
    void waitsUntilThereIsRoom() {
        var usual = question(Method.SHIP, null, null);
        var later = USUAL.origin().on(WEDNESDAY.plusDays(3));
        var full =
                new PartQuestion(
                        usual.fulfillment(),
                        usual.method(),
                        later,
                        usual.delivery(),
                        usual.freight(),
                        usual.hazmat(),
                        usual.currency(),
                        null,
                        null,
                        usual.at());

        var promise = answer(full);

        // Saturday is no working day.
        assertThat(promise.shipBy()).isEqualTo(WEDNESDAY.plusDays(5));
        assertThat(promise.steps())
                .anySatisfy(
                        step -> {
                            assertThat(step.kind()).isEqualTo(Step.Kind.ROOM);
                            assertThat(step.from()).isEqualTo(WEDNESDAY);
                            assertThat(step.to()).isEqualTo(WEDNESDAY.plusDays(5));
                            assertThat(step.why()).contains(Step.Wait.CLOSED_THAT_DAY);
                        });
    }
}
