/** Events are for ever: examples of all that were ever stored, and proof that they can be read. */
@NullMarked
package org.waybill.app.golden;

import org.jspecify.annotations.NullMarked;
