/**
 * The log: what was decided, in order, for ever; and what reads and answers from it need. Knows no
 * business word.
 */
@NullMarked
package org.waybill.store;

import org.jspecify.annotations.NullMarked;
