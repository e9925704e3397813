package org.waybill.projection.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.domain.RejectedException;
import org.waybill.domain.carrier.CarrierEvent.CarrierDefined;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.carrier.CarrierProfile;
import org.waybill.domain.carrier.SimulatedCarriers;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.location.LocationEvent.LocationOperationsDefined;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationOperations;
import org.waybill.domain.location.LocationProfile;
import org.waybill.projection.ReadSide;
import org.waybill.projection.configuration.ConfigurationQueries;
import org.waybill.projection.configuration.OperationsQueries;

/** Carriers in force, and how locations work, as of where the projection stands. */
class CarrierQueriesTest {

    private static final CarrierProfile SIMULATED =
            Objects.requireNonNull(SimulatedCarriers.ALL.get(new CarrierId("SIM-POST")));

    private final ReadSide readSide = ReadSide.fresh();
    private final CarrierQueries queries = readSide.get(CarrierQueries.class);

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void simulatedOnesAreInForceUntilTheFirstIsDefined() {
        assertThat(ids()).containsExactly("SIM-COURIER", "SIM-POST");
        assertThat(queries.carrier("SIM-POST").view().simulated()).isTrue();
        assertThat(queries.carrier("SIM-POST").view().version()).isZero();

        define("B");
        define("A");
        assertThat(ids()).as("not seen yet").containsExactly("SIM-COURIER", "SIM-POST");
        readSide.deliver(10);

        assertThat(ids()).containsExactly("A", "B");
        assertThat(queries.carrier("A").position()).isEqualTo(2);
        assertThat(queries.carrier("A").view().simulated()).isFalse();
        assertThatThrownBy(() -> queries.carrier("SIM-POST"))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused ->
                                assertThat(refused.rejection().code())
                                        .isEqualTo("carrier.unknown"));
    }

    @Test
    void aListIsToldInParts() {
        List.of("A", "B", "C").forEach(this::define);
        readSide.deliver(10);

        var first = queries.carriers(null, 2).view();
        var rest = queries.carriers(first.next(), 2).view();

        assertThat(first.items()).extracting(CarrierView::id).containsExactly("A", "B");
        assertThat(rest.items()).extracting(CarrierView::id).containsExactly("C");
        assertThat(rest.next()).isNull();
    }

    @Test
    void timesAreToldAsTextAndWhatIsNotSaidIsLeftOut() {
        var services = queries.carrier("SIM-COURIER").view().services();

        assertThat(services.at("/0/sameDay/windows/0/dispatch").asString()).isEqualTo("10:00");
        assertThat(services.at("/0").has("dimensionalDivisor")).isFalse();
    }

    @Test
    void operationsCountInTheVersionOfTheirLocation() {
        var id = new LocationId("DC-1");
        var profile =
                new LocationProfile(
                        "Depot",
                        LocationProfile.Type.WAREHOUSE,
                        null,
                        null,
                        "UTC",
                        true,
                        false,
                        true);
        readSide.append(id.address(), new LocationDefined(id, profile));
        readSide.append(id.address(), new LocationOperationsDefined(id, LocationOperations.NONE));
        readSide.append(id.address(), new LocationOperationsDefined(id, LocationOperations.NONE));
        readSide.deliver(2);

        assertThat(version()).isEqualTo(3);
        readSide.append(id.address(), new LocationDefined(id, profile));
        readSide.deliver(1);
        assertThat(version()).isEqualTo(4);
        var told = readSide.get(OperationsQueries.class).operations("DC-1").view();
        assertThat(told.version()).isEqualTo(4);
        assertThat(told.operations()).containsKey("tags").doesNotContainKey("priority");
    }

    private long version() {
        return readSide.get(ConfigurationQueries.class).location("DC-1").view().version();
    }

    private List<String> ids() {
        return queries.carriers(null, 50).view().items().stream().map(CarrierView::id).toList();
    }

    private void define(String id) {
        var carrier = new CarrierId(id);
        var profile = new CarrierProfile(id, "EUR", true, SIMULATED.services());
        readSide.append(carrier.address(), new CarrierDefined(carrier, profile));
    }
}
