@NullMarked
package org.waybill.projection.ledger;

import org.jspecify.annotations.NullMarked;
