/** Money asked for and taken, and the card numbers that must never come near us. */
@NullMarked
package org.waybill.domain.payment;

import org.jspecify.annotations.NullMarked;
