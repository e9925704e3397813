package org.waybill.app.health;

import java.sql.SQLException;
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

/** Answers how the system is, quickly even when it is unwell. */
@RestController
class HealthResource {

    private static final int PATIENCE_SECONDS = 2;

    private final ApplicationAvailability availability;
    private final DataSource database;
    private final ObjectProvider<Vitals> vitals;

    HealthResource(
            ApplicationAvailability availability,
            DataSource database,
            ObjectProvider<Vitals> vitals) {
        this.availability = availability;
        this.database = database;
        this.vitals = vitals;
    }

    @GetMapping("/api/health")
    ResponseEntity<Health> health() {
        var live = availability.getLivenessState() == LivenessState.CORRECT;
        var accepting = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        var health = Health.of(live, accepting, look().orElse(null));
        return ResponseEntity.status(health.ready() ? 200 : 503).body(health);
    }

    /** What the database says; empty if it does not answer in time. */
    private Optional<Health.Seen> look() {
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

    private Optional<Health.Seen> ask() {
        return answers() ? Optional.of(seen()) : Optional.empty();
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException failure) {
            return false;
        }
    }

    private Health.Seen seen() {
        var seen = vitals.getIfAvailable();
        return seen == null
                ? Health.Seen.NOTHING
                : new Health.Seen(
                        seen.projections(),
                        seen.processes(),
                        seen.invariants(),
                        seen.axonServer().orElse(null));
    }
}
