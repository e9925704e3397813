/** What is sold: its measures, its backorder policy, the components of a kit. */
@NullMarked
package org.waybill.domain.product;

import org.jspecify.annotations.NullMarked;
