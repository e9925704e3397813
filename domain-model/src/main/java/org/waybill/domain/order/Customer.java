package org.waybill.domain.order;

import org.jspecify.annotations.Nullable;

/** Who ordered. Personal data. */
public record Customer(String customerId, @Nullable String name, @Nullable String email) {}
