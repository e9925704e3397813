/** The whole house, put together and started. */
@NullMarked
package org.waybill.app;

import org.jspecify.annotations.NullMarked;
