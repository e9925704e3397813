@NullMarked
package org.waybill.projection.audit;

import org.jspecify.annotations.NullMarked;
