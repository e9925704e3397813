package org.waybill.saga;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Timers kept in the database, so that they outlive the application. One that goes off adds its
 * command to the process' queue; twice adds it once.
 */
final class StoredTimers implements Timers, SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int THREADS = 4;

    private final DataSource dataSource;
    private final JdbcClient sql;
    private final PendingCommands pending;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duty duty;
    private volatile @Nullable Scheduler scheduler;

    StoredTimers(
            DataSource dataSource,
            PendingCommands pending,
            PlatformTransactionManager transactions,
            Clock clock,
            Duty duty) {
        this.duty = duty;
        this.dataSource = dataSource;
        this.sql = JdbcClient.create(dataSource);
        this.pending = pending;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public boolean isAutoStartup() {
        return duty.active();
    }

    @Override
    public void start() {
        var started = build();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public boolean fireDue() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        if (!await(until, this::nothingDue)) {
            return false;
        }
        var commands = pending.unparked();
        return await(until, () -> !pending.anyOf(commands));
    }

    private boolean nothingDue() {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
        return sql.sql(
                        "select not exists (select 1 from %s where execution_time <= ?)"
                                .formatted(TimerTable.NAME))
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private static boolean await(long until, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private void goOff(PendingCommand command) {
        transactions.executeWithoutResult(
                status -> pending.add(List.of(command.occurring(clock.instant()))));
    }

    private Scheduler build() {
        var task =
                Tasks.oneTime(TimerTable.TASK)
                        .onFailure(new OnFailureRetryLater<>(RETRY))
                        .execute((instance, context) -> goOff(instance.getData()));
        ThreadFactory virtual = Thread.ofVirtual().name("saga-timer-", 0).factory();
        return new Builder(dataSource, List.of(task))
                .clock(clock::instant)
                .serializer(new TimerJson())
                .tableName(TimerTable.NAME)
                .jdbcCustomization(TimerTable.POSTGRES)
                .pollingInterval(POLL)
                .threads(THREADS)
                .executorService(Executors.newThreadPerTaskExecutor(virtual))
                .dueExecutor(Executors.newThreadPerTaskExecutor(virtual))
                .housekeeperExecutor(Executors.newScheduledThreadPool(3, virtual))
                .shutdownMaxWait(PATIENCE)
                .build();
    }

    /**
     * Waits by the real time between two looks at the table, however the application's clock goes.
     */
    private static final class Builder extends SchedulerBuilder {

        Builder(DataSource dataSource, List<Task<?>> tasks) {
            super(dataSource, tasks);
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(poolingInterval);
        }
    }
}
