package org.waybill.saga;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Sets timers and takes them away, as part of the caller's transaction. */
final class TimerTable {

    static final String NAME = "sagas.scheduled_tasks";
    static final TaskDescriptor<PendingCommand> TASK =
            TaskDescriptor.of("saga-timer", PendingCommand.class);

    static final JdbcCustomization POSTGRES = new PostgreSqlJdbcCustomization(false, false);

    private static final Logger LOG = LoggerFactory.getLogger(TimerTable.class);

    private final SchedulerClient client;

    TimerTable(DataSource dataSource) {
        this.client =
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                        .serializer(new TimerJson())
                        .tableName(NAME)
                        .jdbcCustomization(POSTGRES)
                        .build();
    }

    /** Sets it, unless it is set already. */
    void add(Timer timer, PendingCommand command) {
        var instance = TASK.instance(timer.id()).data(command).build();
        client.scheduleIfNotExists(instance, timer.at().truncatedTo(ChronoUnit.MICROS));
    }

    /** Takes it away, if it has not gone off. */
    void cancel(Timer timer) {
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
