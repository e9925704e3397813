package org.waybill.app.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.waybill.store.CommandContext;
import org.waybill.store.CommandRecord;
import org.waybill.store.CommandRecords;
import org.waybill.store.Commander;
import org.waybill.store.Receipt;
import org.waybill.store.StoredAnswer;

/** A log in memory: knows commands by id, and answers with the version 1. */
class SampleLog implements CommandRecords, Commander {

    final Map<String, CommandRecord> records = new ConcurrentHashMap<>();
    final List<CommandContext> sent = new CopyOnWriteArrayList<>();
    final AtomicInteger runs = new AtomicInteger();

    CommandContext last() {
        return sent.getLast();
    }

    @Override
    public Optional<CommandRecord> find(String commandId) {
        return Optional.ofNullable(records.get(commandId));
    }

    @Override
    public StoredAnswer keep(String commandId, String fingerprint, StoredAnswer answer) {
        var kept =
                records.compute(
                        commandId,
                        (id, was) ->
                                was != null && was.answer() != null
                                        ? was
                                        : new CommandRecord(id, fingerprint, 1, answer));
        return Objects.requireNonNull(kept.answer());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> Receipt<R> send(Object command, CommandContext context) {
        sent.add(context);
        var known = records.get(context.commandId());
        if (known != null) return new Receipt<>(null, known.position());
        long position = sent.size();
        records.put(
                context.commandId(),
                new CommandRecord(context.commandId(), context.fingerprint(), position, null));
        return new Receipt<>((R) Long.valueOf(1), position);
    }
}
