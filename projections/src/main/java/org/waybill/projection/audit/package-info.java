/** Whether tables and log agree, and whether every promise is still somebody's. */
@NullMarked
package org.waybill.projection.audit;

import org.jspecify.annotations.NullMarked;
