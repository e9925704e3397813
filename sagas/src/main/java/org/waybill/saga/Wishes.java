package org.waybill.saga;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a process wants, as it is written.
 *
 * @param commands in the order to be sent
 * @param timers with the command of each
 * @param cancelled timers that no longer matter
 */
record Wishes(
        List<PendingCommand> commands, Map<Timer, PendingCommand> timers, List<Timer> cancelled) {

    static Wishes of(String kind, String key, Trigger trigger, Reaction<?> reaction) {
        var commands = new ArrayList<PendingCommand>();
        for (var send : reaction.sends()) {
            commands.add(command(kind, key, trigger, trigger.id(commands.size()), send));
        }
        int place = commands.size();
        var timers = new LinkedHashMap<Timer, PendingCommand>();
        for (var timer : reaction.timers()) {
            var send = new Send(timer.command(), timer.at());
            timers.put(timer, command(kind, key, trigger, trigger.id(place++), send));
        }
        return new Wishes(commands, timers, reaction.cancelled());
    }

    static PendingCommand command(String kind, String key, Trigger trigger, String id, Send send) {
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
