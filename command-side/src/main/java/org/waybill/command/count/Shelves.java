package org.waybill.command.count;

import java.util.List;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

/** Says what a location has, for whoever wants to count all of it. */
public interface Shelves {

    /**
     * The SKUs that have a position at a location now, in order.
     *
     * @param prefix with which they begin; empty for all
     * @param empty whether positions with nothing on hand and nothing promised count too
     * @param most so many of them, where there are more
     * @throws org.waybill.command.http.RequestException if it cannot be said at present
     */
    List<Sku> at(LocationId location, String prefix, boolean empty, int most);
}
