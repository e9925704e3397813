package org.waybill.saga;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.AggregateCommand;

/**
 * Lets processes react: what they remember, what they want sent and their timers become part of the
 * caller's transaction; nothing is sent before it commits.
 */
public final class Processes {

    private final EntityManager entities;
    private final PendingCommands pending;
    private final TimerTable timers;

    Processes(EntityManager entities, PendingCommands pending, TimerTable timers) {
        this.entities = entities;
        this.pending = pending;
        this.timers = timers;
    }

    /**
     * A process before and after an event.
     *
     * @param <S> its state
     */
    public record Step<S>(S before, S after) {}

    /** Lets a process react to an event, and remembers what it says. */
    public <S> Step<S> react(
            ProcessType<S> type, String key, Trigger trigger, Function<S, Reaction<S>> rule) {
        var row = entities.find(ProcessRow.class, key, LockModeType.PESSIMISTIC_WRITE);
        var before =
                row == null
                        ? type.initial()
                        : SagaJson.MAPPER.readValue(row.state(), type.states());
        var reaction = rule.apply(before);
        var after = SagaJson.MAPPER.writeValueAsString(reaction.state());
        var wishes = Wishes.of(type.kind(), key, trigger, reaction);
        // What may fail because of the event has been done; from here on it is written.
        if (!reaction.state().equals(before)) {
            remember(type, key, row, after);
        }
        carryOut(wishes);
        return new Step<>(before, reaction.state());
    }

    private void remember(ProcessType<?> type, String key, @Nullable ProcessRow row, String state) {
        if (row == null) {
            entities.persist(new ProcessRow(key, type.kind(), state));
        } else {
            row.remember(state);
        }
    }

    /** Carries out what a process wants that remembers nothing. */
    public void carryOut(String kind, String key, Trigger trigger, Reaction<?> reaction) {
        carryOut(Wishes.of(kind, key, trigger, reaction));
    }

    /** Has the commands wanted in this transaction written, for who looks at what is pending. */
    public void flush() {
        pending.flush();
    }

    private void carryOut(Wishes wishes) {
        pending.add(wishes.commands());
        wishes.cancelled().forEach(timers::cancel);
        wishes.timers().forEach(timers::add);
    }

    /** Lets each of these processes send one command because of one event. */
    public void sendEach(String kind, Trigger trigger, Map<String, AggregateCommand> commands) {
        List<PendingCommand> all = new ArrayList<>();
        commands.forEach(
                (key, command) ->
                        all.add(
                                Wishes.command(
                                        kind,
                                        key,
                                        trigger,
                                        trigger.eventId() + "/" + kind + "/" + key,
                                        trigger.asked(command))));
        pending.add(all);
    }
}
