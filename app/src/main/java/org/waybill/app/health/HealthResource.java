package org.waybill.app.health;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.store.EventLog;

/** Answers how the system is, quickly even when it is unwell. */
@RestController
class HealthResource {

    private static final int PATIENCE_SECONDS = 2;

    private final ApplicationAvailability availability;
    private final DataSource database;
    private final ObjectProvider<EventLog> log;
    private final ObjectProvider<ProjectionProgress> projections;

    HealthResource(
            ApplicationAvailability availability,
            DataSource database,
            ObjectProvider<EventLog> log,
            ObjectProvider<ProjectionProgress> projections) {
        this.availability = availability;
        this.database = database;
        this.log = log;
        this.projections = projections;
    }

    @GetMapping("/api/health")
    ResponseEntity<Health> health() {
        var live = availability.getLivenessState() == LivenessState.CORRECT;
        var accepting = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        var seen = look();
        var health = Health.of(live, accepting, seen.isPresent(), seen.orElse(List.of()));
        return ResponseEntity.status(health.ready() ? 200 : 503).body(health);
    }

    /** What the database says of the projections; empty if it does not answer in time. */
    private Optional<List<Health.Projection>> look() {
        var question = new FutureTask<>(this::ask);
        Thread.startVirtualThread(question);
        try {
            return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<List<Health.Projection>> ask() {
        return answers() ? Optional.of(progress()) : Optional.empty();
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException failure) {
            return false;
        }
    }

    private List<Health.Projection> progress() {
        var head = log.stream().mapToLong(EventLog::head).findFirst().orElse(0);
        return projections
                .orderedStream()
                .flatMap(progress -> progress.positions().entrySet().stream())
                .map(one -> place(one.getKey(), one.getValue(), head))
                .toList();
    }

    private static Health.Projection place(String name, long position, long head) {
        return new Health.Projection(name, position, Math.max(0, head - position));
    }
}
