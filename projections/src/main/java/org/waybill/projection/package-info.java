/**
 * What every projection has in common: how events become rows, and how far a reader can trust them.
 */
@NullMarked
package org.waybill.projection;

import org.jspecify.annotations.NullMarked;
