/** What time it is, and in test mode, what time we say it is. */
@NullMarked
package org.waybill.app.time;

import org.jspecify.annotations.NullMarked;
