/** Files of many commands: taken in, understood row by row, and done. */
@NullMarked
package org.waybill.command.imports;

import org.jspecify.annotations.NullMarked;
