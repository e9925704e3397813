/** Files of many commands: which rows are left to do, and what became of the others. */
@NullMarked
package org.waybill.store.imports;

import org.jspecify.annotations.NullMarked;
