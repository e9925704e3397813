@NullMarked
package org.waybill.saga;

import org.jspecify.annotations.NullMarked;
