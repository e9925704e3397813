/** What every answer over HTTP has in common. */
@NullMarked
package org.waybill.query;

import org.jspecify.annotations.NullMarked;
