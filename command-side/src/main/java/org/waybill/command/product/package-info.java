/** Configures products. */
@NullMarked
package org.waybill.command.product;

import org.jspecify.annotations.NullMarked;
