package org.waybill.domain.sourcing.foresight;

import org.waybill.domain.sourcing.optimum.Plan;

/**
 * An order that is better sent otherwise. Moves of the same step belong together: all of them are
 * made, or none.
 *
 * @param step counts up from 1
 * @param order its id
 * @param from the plan before
 * @param to the plan from now on
 * @param gain micros that it saves at the shadow prices of now; below zero if it makes room for
 *     another of its step, which saves more
 */
public record Move(int step, String order, Plan from, Plan to, long gain) {}
