package org.waybill.domain.sourcing.foresight;

import org.waybill.domain.sourcing.optimum.Plan;
import org.waybill.domain.sourcing.optimum.Problem;

/**
 * An order that has its locations and is not released to them yet.
 *
 * @param id names it among those that wait
 * @param problem what it needs, and what each location could do for it. Of its offers' stock and
 *     capacity nothing is used: the {@link Pool} knows what is there. Its shadow prices are those
 *     of now. No plan is taken that is later than promised
 * @param plan what is planned; what it costs is computed with the shadow prices of now
 */
public record Waiting(String id, Problem problem, Plan plan) {}
