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
        remember(type, key, row, before, reaction.state());
        carryOut(type.kind(), key, trigger, reaction);
        return new Step<>(before, reaction.state());
    }

    private <S> void remember(
            ProcessType<S> type, String key, @Nullable ProcessRow row, S before, S after) {
        if (after.equals(before)) {
            return;
        }
        var state = SagaJson.MAPPER.writeValueAsString(after);
        if (row == null) {
            entities.persist(new ProcessRow(key, type.kind(), state));
        } else {
            row.remember(state);
        }
    }

    /** Carries out what a process wants that remembers nothing. */
    public void carryOut(String kind, String key, Trigger trigger, Reaction<?> reaction) {
        var commands = new ArrayList<PendingCommand>();
        for (var send : reaction.sends()) {
            commands.add(command(kind, key, trigger, trigger.id(commands.size()), send));
        }
        pending.add(commands);
        reaction.cancelled().forEach(timers::cancel);
        int place = commands.size();
        for (var timer : reaction.timers()) {
            var send = new Send(timer.command(), timer.at());
            timers.add(timer, command(kind, key, trigger, trigger.id(place++), send));
        }
    }

    /** Lets each of these processes send one command because of one event. */
    public void sendEach(String kind, Trigger trigger, Map<String, AggregateCommand> commands) {
        List<PendingCommand> all = new ArrayList<>();
        commands.forEach(
                (key, command) ->
                        all.add(
                                command(
                                        kind,
                                        key,
                                        trigger,
                                        trigger.eventId() + "/" + key,
                                        trigger.asked(command))));
        pending.add(all);
    }

    private static PendingCommand command(
            String kind, String key, Trigger trigger, String id, Send send) {
        return new PendingCommand(
                key,
                id,
                CommandCodec.nameOf(send.command()),
                CommandCodec.write(send.command()),
                "saga:" + kind,
                trigger.eventId(),
                trigger.correlation(),
                send.occurredAt());
    }
}
