/** Whether the system lives, is ready, and how far its projections are. */
@NullMarked
package org.waybill.app.health;

import org.jspecify.annotations.NullMarked;
