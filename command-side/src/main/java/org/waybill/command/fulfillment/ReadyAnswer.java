package org.waybill.command.fulfillment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.fulfillment.FulfillmentView;

/**
 * A fulfillment order that waits for its customer.
 *
 * @param pickupCode the code that the customer will show; told once, kept only as a digest
 */
record ReadyAnswer(@JsonUnwrapped FulfillmentView fulfillment, @Nullable String pickupCode) {}
