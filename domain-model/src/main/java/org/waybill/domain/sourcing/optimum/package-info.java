/**
 * The plan of the least total cost for one order: which locations serve which units, by which
 * carrier services. Money is in micros, millionths of the minor unit.
 */
@NullMarked
package org.waybill.domain.sourcing.optimum;

import org.jspecify.annotations.NullMarked;
