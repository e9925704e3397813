package org.waybill.command.order;

import java.util.List;
import org.waybill.domain.order.OrderKey;

/** Knows the orders that wait for supply. */
public interface WaitingList {

    /** Those that have waited longest, at most so many. */
    List<OrderKey> oldest(int most);
}
