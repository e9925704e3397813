package org.waybill.saga;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sets timers and takes them away, as part of the caller's transaction. */
final class TimerTable {

    static final String NAME = "sagas.scheduled_tasks";
    static final TaskDescriptor<PendingCommand> TASK =
            TaskDescriptor.of("saga-timer", PendingCommand.class);

    static final JdbcCustomization POSTGRES = new PostgreSqlJdbcCustomization(false, false);

    private static final Logger LOG = LoggerFactory.getLogger(TimerTable.class);

    private final SchedulerClient client;
    private final JdbcTemplate jdbc;

    TimerTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.client =
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                        .serializer(new TimerJson())
                        .tableName(NAME)
                        .jdbcCustomization(POSTGRES)
                        .build();
    }

    /**
     * Sets it, unless it is set already. Those of one transaction are written together at its end.
     */
    void add(Timer timer, PendingCommand command) {
        var instance = TASK.instance(timer.id()).data(command).build();
        var at = timer.at().truncatedTo(ChronoUnit.MICROS);
        added().timers.putIfAbsent(timer.id(), SchedulableInstance.of(instance, at));
    }

    private Added added() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Added added) {
            return added;
        }
        var added = new Added();
        TransactionSynchronizationManager.bindResource(this, added);
        TransactionSynchronizationManager.registerSynchronization(added);
        return added;
    }

    /** What a transaction has set and not written yet, by id. */
    private final class Added implements TransactionSynchronization {

        private final Map<String, SchedulableInstance<?>> timers = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            set(timers.keySet()).forEach(timers::remove);
            if (!timers.isEmpty()) {
                client.scheduleBatch(List.copyOf(timers.values()));
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TimerTable.this);
        }
    }

    /** Which of these timers are set already. */
    private List<String> set(Set<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                "select task_instance from "
                        + NAME
                        + " where task_name = ? and task_instance = any(?)",
                (row, number) -> row.getString(1),
                TASK.getTaskName(),
                ids.toArray(String[]::new));
    }

    /** Takes it away, if it has not gone off. */
    void cancel(Timer timer) {
        added().timers.remove(timer.id());
        try {
            client.cancel(TASK.instanceId(timer.id()));
        } catch (TaskInstanceNotFoundException
                | TaskInstanceCurrentlyExecutingException
                | ExecutionException e) {
            // The last says that it was there to be seen, and gone when it was to be removed.
            LOG.debug("Timer {} has gone off already", timer.id(), e);
        }
    }
}
