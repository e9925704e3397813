/** Orders, their work and their stock together, as one small world in memory. */
@NullMarked
package org.waybill.domain.world;

import org.jspecify.annotations.NullMarked;
