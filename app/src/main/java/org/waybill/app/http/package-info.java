/** What holds for every request and answer: limits, strict JSON, no card numbers, RFC 9457. */
@NullMarked
package org.waybill.app.http;

import org.jspecify.annotations.NullMarked;
