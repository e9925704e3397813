/** The projections themselves. */
@NullMarked
package org.waybill.query.projection;

import org.jspecify.annotations.NullMarked;
