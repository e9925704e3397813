/** Tells by which rules orders are routed, why they were as they were, and what else could be. */
@NullMarked
package org.waybill.query.routing;

import org.jspecify.annotations.NullMarked;
