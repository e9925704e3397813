/** What a customer asked for and what has become of it. */
@NullMarked
package org.waybill.domain.order;

import org.jspecify.annotations.NullMarked;
