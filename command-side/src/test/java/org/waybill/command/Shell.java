package org.waybill.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.waybill.domain.RejectedException;
import org.waybill.store.EventMetadata;

/**
 * A shell under test: what it does is its rules' business; that it asks them, records what they say
 * and keeps to versions is its own.
 *
 * @param <A> the aggregate
 */
public final class Shell<A> {

    private static final Map<String, Object> METADATA =
            Map.of(EventMetadata.OCCURRED_AT, "2026-03-01T10:00:00Z");
    private static final Map<String, Object> OTHER_VERSION =
            Map.of(
                    EventMetadata.OCCURRED_AT,
                    "2026-03-01T10:00:00Z",
                    EventMetadata.EXPECTED_VERSION,
                    99L);

    private final Class<A> type;
    private final Set<String> tried = new TreeSet<>();

    public Shell(Class<A> type) {
        this.type = type;
    }

    /** What was there before, what is asked, and what follows. */
    public Shell<A> records(List<?> before, Object command, Object... events) {
        tried.add(command.getClass().getSimpleName());
        fixture()
                .given(before)
                .when(command, METADATA)
                .expectSuccessfulHandlerExecution()
                .expectEvents(events);
        return this;
    }

    /** What was there before, and what is then refused. */
    public Shell<A> refuses(List<?> before, Object command, String code) {
        fixture()
                .given(before)
                .when(command, METADATA)
                .expectNoEvents()
                .expectException(RejectedException.class)
                .expectExceptionMessage(startsWith(code + ":"));
        return this;
    }

    /** What is refused of who saw another version. */
    public Shell<A> refusesOtherVersion(List<?> before, Object command) {
        fixture()
                .given(before)
                .when(command, OTHER_VERSION)
                .expectNoEvents()
                .expectException(RejectedException.class)
                .expectExceptionMessage(startsWith("request.version-moved:"));
        return this;
    }

    /** Whether every command that the shell handles has been accepted once. */
    public void handlesNothingElse() {
        var handled =
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(method -> method.getParameterTypes()[0].getSimpleName())
                        .collect(Collectors.toSet());

        assertThat(tried).containsExactlyInAnyOrderElementsOf(handled);
    }

    private AggregateTestFixture<A> fixture() {
        var fixture = new AggregateTestFixture<>(type);
        fixture.registerCommandTargetResolver(new TargetResolver());
        return fixture;
    }
}
