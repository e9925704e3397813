@NullMarked
package org.waybill.app.life.promise;

import org.jspecify.annotations.NullMarked;
