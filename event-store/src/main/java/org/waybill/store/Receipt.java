package org.waybill.store;

import org.jspecify.annotations.Nullable;

/**
 * Says that a command is handled and durable.
 *
 * @param result what the handler returned; null if it returned nothing, or if the command had been
 *     handled before
 * @param position the global position of the command's last event; of the log's head if it led to
 *     none
 * @param <R> the handler's result
 */
public record Receipt<R>(@Nullable R result, long position) {}
