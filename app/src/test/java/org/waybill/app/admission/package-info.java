/** Of the gates. */
@NullMarked
package org.waybill.app.admission;

import org.jspecify.annotations.NullMarked;
