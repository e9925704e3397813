package org.waybill.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.domain.cart.CartEvent;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.stock.StockEvent;

class EventConventionsTest {

    private static final List<Class<?>> EVENTS =
            Specimens.languages("Event").stream()
                    .flatMap(language -> Specimens.words(language).stream())
                    .toList();

    @Test
    void knowsEveryArea() {
        assertThat(Specimens.languages("Event"))
                .contains(StockEvent.class, OrderEvent.class, CartEvent.class)
                .hasSize(16);
    }

    @Test
    void everyEventIsARecordStoredUnderItsAreaAndName() {
        for (var event : EVENTS) {
            assertThat(event.isRecord()).as("%s is a record", event).isTrue();
            var stored = event.getAnnotation(Stored.class);
            assertThat(stored).as("%s is @Stored", event).isNotNull();
            assertThat(Objects.requireNonNull(stored).value())
                    .isEqualTo(area(event) + "." + event.getSimpleName());
            assertThat(stored.revision()).isPositive();
        }
    }

    @Test
    void noTwoEventsShareAName() {
        assertThat(EVENTS)
                .extracting(
                        event -> Objects.requireNonNull(event.getAnnotation(Stored.class)).value())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAnEventHoldsCannotBeChangedAfterwards() {
        var values = new LinkedHashSet<Class<?>>();
        EVENTS.forEach(event -> collect(event, values));
        assertThat(values).hasSizeGreaterThan(EVENTS.size());
        values.forEach(EventConventionsTest::keepsItsCollections);
    }

    @Test
    void everyCommandAddressesItsOwnArea() {
        var areas = new HashMap<String, Class<?>>();
        for (var language : Specimens.languages("Command")) {
            if (language == AggregateCommand.class) {
                continue;
            }
            for (var word : Specimens.words(language)) {
                var command = (AggregateCommand) Specimens.of(word);
                assertThat(command.aggregateId()).startsWith(area(word) + ":");
            }
            assertThat(areas.put(area(language), language)).isNull();
        }
        assertThat(areas).hasSize(16);
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) {
                collect(argument, records);
            }
        }
        if (type instanceof Class<?> plain && plain.isRecord() && records.add(plain)) {
            for (var component : plain.getRecordComponents()) {
                collect(component.getGenericType(), records);
            }
        }
    }

    private static void keepsItsCollections(Class<?> type) {
        var values = Specimens.values(type);
        var made = Specimens.make(type, values);
        var components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (values.get(i) instanceof ArrayList<?> given) {
                var kept = (Collection<?>) read(components[i], made);
                assertThat(kept).as("%s of %s is a copy", components[i], type).isNotSameAs(given);
                assertThatThrownBy(() -> kept.add(null)).isInstanceOf(RuntimeException.class);
            }
            if (values.get(i) instanceof Map<?, ?> given) {
                var kept = (Map<?, ?>) read(components[i], made);
                assertThat(kept).as("%s of %s is a copy", components[i], type).isNotSameAs(given);
                assertThatThrownBy(() -> kept.put(null, null)).isInstanceOf(RuntimeException.class);
            }
        }
    }

    private static Object read(RecordComponent component, Object made) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String area(Class<?> type) {
        var name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
