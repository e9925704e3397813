package org.waybill.store;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/** Sends commands over Axon's command bus. */
public final class AxonCommander implements Commander {

    private static final String APPENDED = "appended";
    private static final int ATTEMPTS = 5;

    private final CommandBus bus;
    private final CommandRecords records;
    private final EventLog log;
    private final AppendWatch watch;

    /** Listens in on the bus, for where each command's events went. */
    @SuppressWarnings("this-escape")
    public AxonCommander(CommandBus bus, CommandRecords records, EventLog log, AppendWatch watch) {
        this.bus = bus;
        this.records = records;
        this.log = log;
        this.watch = watch;
        var _ = bus.registerHandlerInterceptor(AxonCommander::noteWhere);
    }

    /**
     * The note is filled at commit, after the handler has returned, hence travels with the result
     * by reference.
     */
    private static Object noteWhere(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var note = Appended.in(unitOfWork);
        Object result = chain.proceed();
        var payload = result instanceof Message<?> message ? message.getPayload() : result;
        return new GenericCommandResultMessage<>(
                new GenericMessage<>(payload, Map.of(APPENDED, note)));
    }

    @Override
    public <R> Receipt<R> send(Object command, CommandContext context) {
        if (CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException(
                    "A command sent inside a unit of work would be answered before it is durable");
        }
        var message = message(command, context);
        for (int attempt = 1; ; attempt++) {
            var footing = new Footing(watch);
            CommandResultMessage<? extends R> result =
                    footing.under(() -> this.<R>dispatch(message));
            if (stands(result, footing)) {
                return result.isExceptional()
                        ? refused(context.commandId(), failure(result))
                        : receipt(context.commandId(), result);
            }
            if (attempt == ATTEMPTS) {
                return knownBefore(context.commandId(), overtaken(result));
            }
            pause(attempt);
        }
    }

    /** Whether an outcome is worth telling: in the log, or true of what everyone has appended. */
    private static boolean stands(CommandResultMessage<?> result, Footing footing) {
        if (!result.isExceptional()) {
            return appended(result) || footing.firm();
        }
        return switch (failure(result)) {
            case DuplicateCommandException known -> true;
            case ConcurrencyException overtaken -> false;
            default -> footing.firm();
        };
    }

    /** A refusal that never stood is no answer: nobody knows what would be true. */
    private static RuntimeException overtaken(CommandResultMessage<?> result) {
        return result.isExceptional() && failure(result) instanceof ConcurrencyException conflict
                ? conflict
                : new ConcurrencyException("What it was decided upon changed each time");
    }

    private static RuntimeException failure(CommandResultMessage<?> result) {
        return unwrapped(result.exceptionResult());
    }

    private static boolean appended(CommandResultMessage<?> result) {
        return result.getMetaData().get(APPENDED) instanceof Appended note && note.any();
    }

    private <R> Receipt<R> refused(String commandId, RuntimeException failure) {
        if (!(failure instanceof DuplicateCommandException known)) {
            return knownBefore(commandId, failure);
        }
        if (records.find(commandId).filter(CommandRecord::refused).isPresent()) {
            // Another node has refused it meanwhile, and that answer stands: ask again for it.
            throw new ConcurrencyException("The same command was refused meanwhile");
        }
        return new Receipt<>(null, known.position());
    }

    private static CommandMessage<Object> message(Object command, CommandContext context) {
        var metadata = new HashMap<String, Object>();
        metadata.put(EventMetadata.COMMAND, context.commandId());
        metadata.put(EventMetadata.FINGERPRINT, context.fingerprint());
        metadata.put(EventMetadata.ACTOR, context.actor());
        metadata.put(EventMetadata.CAUSE, context.cause());
        metadata.put(EventMetadata.CORRELATION, context.correlation());
        metadata.put(EventMetadata.OCCURRED_AT, context.occurredAt().toString());
        context.expectedVersion()
                .ifPresent(version -> metadata.put(EventMetadata.EXPECTED_VERSION, version));
        return new GenericCommandMessage<>(
                new GenericMessage<>(context.commandId(), command, metadata),
                command.getClass().getName());
    }

    private <R> CommandResultMessage<? extends R> dispatch(CommandMessage<Object> message) {
        var answer = new FutureCallback<Object, R>();
        bus.dispatch(message, answer);
        return answer.join();
    }

    private <R> Receipt<R> receipt(String commandId, CommandResultMessage<? extends R> result) {
        if (result.getMetaData().get(APPENDED) instanceof Appended note && note.any()) {
            return new Receipt<>(result.getPayload(), note.position());
        }
        return records.find(commandId)
                .filter(known -> !known.refused())
                .map(known -> new Receipt<R>(null, known.position()))
                .orElseGet(() -> new Receipt<>(result.getPayload(), log.head()));
    }

    /**
     * A command handled before may well be refused the second time: its order exists, its goods are
     * gone. One that another node has refused meanwhile was not handled.
     */
    private <R> Receipt<R> knownBefore(String commandId, RuntimeException failure) {
        try {
            var known = records.find(commandId);
            if (known.isPresent() && !known.get().refused()) {
                return new Receipt<>(null, known.get().position());
            }
        } catch (RuntimeException unreachable) {
            failure.addSuppressed(unreachable);
        }
        throw failure;
    }

    private static RuntimeException unwrapped(Throwable failure) {
        return switch (failure) {
            case CommandExecutionException wrapped
                    when wrapped.getCause() instanceof RuntimeException cause ->
                    cause;
            case RuntimeException plain -> plain;
            case Error error -> throw error;
            default -> new CommandExecutionException(failure.getMessage(), failure);
        };
    }

    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, 5L * attempt) * 1_000_000);
    }
}
