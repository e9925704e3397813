package org.waybill.app.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;

class HealthResourceTest {

    private final ApplicationAvailability availability = mock(ApplicationAvailability.class);
    private final DataSource database = mock(DataSource.class);
    private final StaticListableBeanFactory parts = new StaticListableBeanFactory();
    private final HealthResource resource =
            new HealthResource(availability, database, parts.getBeanProvider(Vitals.class));

    @BeforeEach
    void isWell() throws SQLException {
        when(availability.getLivenessState()).thenReturn(LivenessState.CORRECT);
        when(availability.getReadinessState()).thenReturn(ReadinessState.ACCEPTING_TRAFFIC);
        var connection = mock(Connection.class);
        when(connection.isValid(2)).thenReturn(true);
        when(database.getConnection()).thenReturn(connection);
    }

    @Test
    void tellsHowFarThoseAreWhoFollowTheLog() {
        var orders = new Vitals.Projection("orders", 7, 3, 40, 1);
        var processes = new Vitals.Processes(2, 1, 900, 4, 30);
        parts.addBean("vitals", vitals(List.of(orders), processes));

        assertThat(health().projections()).containsExactly(orders);
        assertThat(health().processes()).isEqualTo(processes);
        assertThat(health().invariants()).isEqualTo(new Vitals.Invariants(3, 2, null, 7));
    }

    @Test
    void isDownWhenTheDatabaseRefuses() throws SQLException {
        when(database.getConnection()).thenThrow(new SQLException("refused"));

        assertThat(resource.health().getStatusCode().value()).isEqualTo(503);
        assertThat(health())
                .isEqualTo(new Health("DOWN", true, false, "DOWN", List.of(), null, null, null));
    }

    @Test
    void isDownWhenTheDatabaseTakesTooLong() throws SQLException {
        when(database.getConnection())
                .thenAnswer(
                        question -> {
                            Thread.sleep(60_000);
                            throw new SQLException("never");
                        });

        assertThat(resource.health().getStatusCode().value()).isEqualTo(503);
    }

    @Test
    void isNotReadyWhileStopping() {
        when(availability.getReadinessState()).thenReturn(ReadinessState.REFUSING_TRAFFIC);

        assertThat(health())
                .isEqualTo(new Health("DOWN", true, false, "UP", List.of(), null, null, null));
    }

    private Health health() {
        return Objects.requireNonNull(resource.health().getBody());
    }

    private static Vitals vitals(List<Vitals.Projection> projections, Vitals.Processes processes) {
        return new Vitals() {
            @Override
            public List<Projection> projections() {
                return projections;
            }

            @Override
            public Processes processes() {
                return processes;
            }

            @Override
            public Invariants invariants() {
                return new Invariants(3, 2, null, 7);
            }
        };
    }
}
