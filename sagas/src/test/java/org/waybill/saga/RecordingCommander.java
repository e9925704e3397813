package org.waybill.saga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.store.CommandContext;
import org.waybill.store.Commander;
import org.waybill.store.Receipt;

/** The other side of the port: handles a command once per id, and fails as told. */
final class RecordingCommander implements Commander {

    /** What goes wrong before or after a command is handled; throws to make it so. */
    interface Trouble {
        void strike(Object command, CommandContext context);
    }

    /** A command and its context. */
    record Sent(Object command, CommandContext context) {}

    private final List<Sent> handled = new ArrayList<>();
    private final Map<String, Integer> sends = new HashMap<>();
    volatile Trouble before = (command, context) -> {};
    volatile Trouble after = (command, context) -> {};

    @Override
    public <R> Receipt<R> send(Object command, CommandContext context) {
        synchronized (this) {
            sends.merge(context.commandId(), 1, Integer::sum);
        }
        before.strike(command, context);
        handle(new Sent(command, context));
        after.strike(command, context);
        return new Receipt<>(null, 1);
    }

    private synchronized void handle(Sent sent) {
        var id = sent.context().commandId();
        if (handled.stream().noneMatch(s -> s.context().commandId().equals(id))) {
            handled.add(sent);
        }
    }

    synchronized List<Sent> handled() {
        return List.copyOf(handled);
    }

    List<Object> commands() {
        return handled().stream().map(Sent::command).toList();
    }

    List<String> ids() {
        return handled().stream().map(sent -> sent.context().commandId()).toList();
    }

    synchronized int sends(String commandId) {
        return sends.getOrDefault(commandId, 0);
    }
}
