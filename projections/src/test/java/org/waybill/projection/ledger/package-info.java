/** What is told of movements. */
@NullMarked
package org.waybill.projection.ledger;

import org.jspecify.annotations.NullMarked;
