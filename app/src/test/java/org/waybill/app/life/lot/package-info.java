@NullMarked
package org.waybill.app.life.lot;

import org.jspecify.annotations.NullMarked;
