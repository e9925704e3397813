/** Locations, channels and products as they are configured. */
@NullMarked
package org.waybill.projection.configuration;

import org.jspecify.annotations.NullMarked;
