/** The processes, for the person who looks after them. */
@NullMarked
package org.waybill.app.process;

import org.jspecify.annotations.NullMarked;
