/**
 * Starting: the data folder, what is said when all is well, and the one sentence said when it is
 * not.
 */
@NullMarked
package org.waybill.app.launch;

import org.jspecify.annotations.NullMarked;
