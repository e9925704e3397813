package org.waybill.domain.order;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.Geo;

/** Where the goods go. Personal data. */
public record Destination(Address address, @Nullable Geo geo) {}
