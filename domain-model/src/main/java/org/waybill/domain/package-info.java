/** What every area of the domain shares: how a decision is said, refused and addressed. */
@NullMarked
package org.waybill.domain;

import org.jspecify.annotations.NullMarked;
