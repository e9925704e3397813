/** Locations, channels and products. */
@NullMarked
package org.waybill.query.configuration;

import org.jspecify.annotations.NullMarked;
