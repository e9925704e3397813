/** Answers which carriers are configured. */
@NullMarked
package org.waybill.query.carrier;

import org.jspecify.annotations.NullMarked;
