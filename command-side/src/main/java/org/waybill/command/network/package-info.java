/** The configuration that decisions are made under. */
@NullMarked
package org.waybill.command.network;

import org.jspecify.annotations.NullMarked;
