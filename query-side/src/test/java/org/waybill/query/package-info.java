/** Answers over HTTP. */
@NullMarked
package org.waybill.query;

import org.jspecify.annotations.NullMarked;
