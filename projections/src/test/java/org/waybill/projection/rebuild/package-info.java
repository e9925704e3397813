@NullMarked
package org.waybill.projection.rebuild;

import org.jspecify.annotations.NullMarked;
