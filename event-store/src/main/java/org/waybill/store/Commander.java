package org.waybill.store;

/** Sends commands to whoever handles them, and answers when the outcome is durable. */
public interface Commander {

    /**
     * Sends and waits.
     *
     * <p>A command whose id is already in the log is not handled again: the receipt then has no
     * result and the position of the first time.
     *
     * @throws RuntimeException as the handler threw it: a rule's refusal, after which nothing has
     *     changed, or a failure, after which the command may be sent again under the same id
     */
    <R> Receipt<R> send(Object command, CommandContext context);
}
