/** Answers about what customers were promised. */
@NullMarked
package org.waybill.query.promise;

import org.jspecify.annotations.NullMarked;
