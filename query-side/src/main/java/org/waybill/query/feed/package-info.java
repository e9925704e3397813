/** Answers about what other systems told of stock. */
@NullMarked
package org.waybill.query.feed;

import org.jspecify.annotations.NullMarked;
