@NullMarked
package org.waybill.projection.configuration;

import org.jspecify.annotations.NullMarked;
