/** How many requests are worked on at a time, and who is sent away when there are too many. */
@NullMarked
package org.waybill.app.admission;

import org.jspecify.annotations.NullMarked;
