/** Rules, decisions and what a person does with what waits, over HTTP. */
@NullMarked
package org.waybill.app.life.routing;

import org.jspecify.annotations.NullMarked;
