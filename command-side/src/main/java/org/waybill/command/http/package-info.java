/** How a command comes in over HTTP: once, by whom, why, and against which version. */
@NullMarked
package org.waybill.command.http;

import org.jspecify.annotations.NullMarked;
