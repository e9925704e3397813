package org.waybill.command.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.order.OrderView;

/**
 * An order as it stands after a command.
 *
 * @param position the global position up to which this is true
 */
record OrderAnswer(@JsonUnwrapped OrderView order, long position) {

    static OrderAnswer of(OrderDossier dossier, long position) {
        return new OrderAnswer(OrderView.of(dossier), position);
    }
}
