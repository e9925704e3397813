/**
 * What sourcing can know of orders that have not come yet: what a unit of stock is worth to them,
 * and which of the orders that still wait would be served better otherwise.
 */
@NullMarked
package org.waybill.domain.sourcing.foresight;

import org.jspecify.annotations.NullMarked;
