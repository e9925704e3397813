package org.waybill.store.postgres;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.waybill.store.Database.Happened;
import org.waybill.store.EventMetadata;

/** What the tests of the log append. */
final class Given {

    private Given() {}

    static DomainEventMessage<?> event(String aggregateId, long sequence) {
        return event(aggregateId, sequence, Map.of());
    }

    static DomainEventMessage<?> event(String aggregateId, long sequence, Map<String, ?> metadata) {
        return new GenericDomainEventMessage<>(
                "Thing",
                aggregateId,
                sequence,
                new Happened(aggregateId + "#" + sequence),
                metadata);
    }

    static List<DomainEventMessage<?>> events(String aggregateId, long first, int count) {
        return IntStream.range(0, count)
                .<DomainEventMessage<?>>mapToObj(i -> event(aggregateId, first + i))
                .toList();
    }

    static CommandMessage<?> command(String id) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(
                        "do it",
                        Map.of(
                                EventMetadata.COMMAND,
                                id,
                                EventMetadata.FINGERPRINT,
                                "print of " + id)),
                "do");
    }

    /** Appends inside the unit of work of a command, as Axon would. */
    static void append(PostgresLog log, String commandId, List<? extends EventMessage<?>> events) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(command(commandId));
        try {
            unitOfWork.onPrepareCommit(u -> log.engine().appendEvents(events));
            unitOfWork.commit();
        } finally {
            if (unitOfWork.isActive()) {
                unitOfWork.rollback();
            }
        }
    }
}
