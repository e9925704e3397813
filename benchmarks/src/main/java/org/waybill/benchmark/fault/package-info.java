/** Does a Waybill harm while it is used, and looks whether anything was lost or done twice. */
@NullMarked
package org.waybill.benchmark.fault;

import org.jspecify.annotations.NullMarked;
