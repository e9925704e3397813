/** What survives a power cut. */
@NullMarked
package org.waybill.app.life.restart;

import org.jspecify.annotations.NullMarked;
