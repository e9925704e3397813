/** Answers of now and of the past. */
@NullMarked
package org.waybill.app.life.read;

import org.jspecify.annotations.NullMarked;
