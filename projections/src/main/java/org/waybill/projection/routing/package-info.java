/** Answers by which rules orders are routed, and why they were as they were. */
@NullMarked
package org.waybill.projection.routing;

import org.jspecify.annotations.NullMarked;
