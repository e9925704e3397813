/** What is told of the configuration. */
@NullMarked
package org.waybill.projection.configuration;

import org.jspecify.annotations.NullMarked;
