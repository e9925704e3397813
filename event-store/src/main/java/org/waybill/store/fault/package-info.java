/** Where a process can be made to end in the middle of its work, to see what is left. */
@NullMarked
package org.waybill.store.fault;

import org.jspecify.annotations.NullMarked;
