/** Configures locations. */
@NullMarked
package org.waybill.command.location;

import org.jspecify.annotations.NullMarked;
