package org.waybill.saga;

/**
 * A pending command that is ours to send until its lease ends.
 *
 * @param place its place in the queue; within a process they are sent in this order
 * @param attempt counts the times it has been claimed, from 1
 */
record Claimed(long place, int attempt, PendingCommand pending) {}
