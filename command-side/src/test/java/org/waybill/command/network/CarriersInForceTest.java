package org.waybill.command.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.waybill.domain.carrier.CarrierEvent.CarrierDefined;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.carrier.CarrierProfile;
import org.waybill.domain.carrier.SimulatedCarriers;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.location.LocationEvent.LocationOperationsDefined;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationOperations;
import org.waybill.domain.location.LocationProfile;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/** What is configured is known as soon as the log has it. */
class CarriersInForceTest {

    private static final CarrierId POST = new CarrierId("POST");
    private static final LocationId DC = new LocationId("DC-1");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<Consumer<List<RecordedEvent>>> listeners = new ArrayList<>();
    private final Configuration configuration = new Configuration(log());

    @Test
    void simulatedOnesAreThereUntilOneIsDefined() {
        assertThat(configuration.carriers()).isEqualTo(SimulatedCarriers.ALL);
        assertThat(configuration.carrier(POST)).isNull();

        append(POST.address(), new CarrierDefined(POST, profile("One")));
        assertThat(configuration.carriers()).containsOnlyKeys(POST);
        append(POST.address(), new CarrierDefined(POST, profile("Two")));

        assertThat(Objects.requireNonNull(configuration.carriers().get(POST)).name())
                .isEqualTo("Two");
        assertThat(Objects.requireNonNull(configuration.carrier(POST)).name()).isEqualTo("Two");
    }

    @Test
    void operationsAreThoseThatWereSaidLast() {
        assertThat(configuration.operations(DC)).isEqualTo(LocationOperations.NONE);
        var profile =
                new LocationProfile(
                        "DC", LocationProfile.Type.WAREHOUSE, null, null, "UTC", true, false, true);
        append(DC.address(), new LocationDefined(DC, profile));
        assertThat(configuration.operations(DC).rank()).isEqualTo(100);

        append(DC.address(), new LocationOperationsDefined(DC, operations(3)));

        assertThat(configuration.operations(DC).rank()).isEqualTo(3);
        assertThat(configuration.location(DC)).isEqualTo(profile);
    }

    private static LocationOperations operations(int priority) {
        return new LocationOperations(
                priority, List.of(), null, null, List.of(), List.of(), null, null, List.of(),
                List.of(), null);
    }

    private static CarrierProfile profile(String name) {
        return new CarrierProfile(name, "EUR", true, List.of());
    }

    private void append(String address, Object payload) {
        var event =
                new RecordedEvent(
                        events.size() + 1L,
                        "e",
                        address,
                        0,
                        "type",
                        payload,
                        "c",
                        "a",
                        "c",
                        "c",
                        Instant.EPOCH,
                        Instant.EPOCH);
        events.add(event);
        listeners.forEach(listener -> listener.accept(List.of(event)));
    }

    /** As much of a log as is asked for here. */
    @SuppressWarnings("unchecked")
    private EventLog log() {
        return (EventLog)
                Proxy.newProxyInstance(
                        EventLog.class.getClassLoader(),
                        new Class<?>[] {EventLog.class},
                        (proxy, method, given) ->
                                switch (method.getName()) {
                                    case "read" -> of((String) given[0]);
                                    case "addresses" -> addresses((String) given[0]);
                                    case "listen" ->
                                            listeners.add((Consumer<List<RecordedEvent>>) given[0])
                                                    ? (Runnable) () -> {}
                                                    : null;
                                    case "catchUp" -> null;
                                    default -> throw new UnsupportedOperationException();
                                });
    }

    private List<RecordedEvent> of(String address) {
        return events.stream().filter(event -> event.aggregateId().equals(address)).toList();
    }

    private List<String> addresses(String prefix) {
        return events.stream()
                .map(RecordedEvent::aggregateId)
                .filter(address -> address.startsWith(prefix))
                .distinct()
                .sorted()
                .toList();
    }
}
