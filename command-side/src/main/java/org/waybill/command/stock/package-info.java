/** Takes stock in, corrects it, promises it. */
@NullMarked
package org.waybill.command.stock;

import org.jspecify.annotations.NullMarked;
