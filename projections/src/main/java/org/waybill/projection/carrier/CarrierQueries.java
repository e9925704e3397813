package org.waybill.projection.carrier;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.carrier.Carrier;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.carrier.CarrierProfile;
import org.waybill.domain.carrier.SimulatedCarriers;
import org.waybill.projection.Answer;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.Past;
import org.waybill.projection.Snapshots;
import org.waybill.projection.json.Documents;

/** Answers which carriers are in force, from the log itself: there are few. */
@Component
public class CarrierQueries {

    private final Snapshots snapshots;
    private final Past past;
    private final Documents documents;

    public CarrierQueries(Snapshots snapshots, Past past, Documents documents) {
        this.snapshots = snapshots;
        this.past = past;
        this.documents = documents;
    }

    /** The carrier with this id. */
    public Answer<CarrierView> carrier(String id) {
        long position = position();
        var found = all(position).stream().filter(carrier -> carrier.id().equals(id)).findFirst();
        var view =
                found.orElseThrow(
                        () -> {
                            var detail = "There is no carrier %s.".formatted(id);
                            return new RejectedException(
                                    Rejection.notFound("carrier.unknown", detail));
                        });
        return new Answer<>(view, position);
    }

    /** The carriers in force, in order of their ids. */
    public Answer<Page<CarrierView>> carriers(@Nullable Cursor after, int limit) {
        long position = position();
        var from = after == null ? "" : after.key(0);
        var rest =
                all(position).stream()
                        .filter(carrier -> carrier.id().compareTo(from) > 0)
                        .limit(limit + 1L)
                        .toList();
        var page = Page.of(rest, limit, carrier -> Cursor.after(carrier.id()));
        return new Answer<>(page, position);
    }

    private long position() {
        return snapshots.read(AVAILABILITY, () -> true).position();
    }

    private List<CarrierView> all(long position) {
        var all = new ArrayList<CarrierView>();
        for (var id : past.carriers()) {
            Carrier carrier = past.carrier(id, position);
            if (carrier.profile() != null) {
                all.add(view(id, carrier.profile(), false, carrier.version()));
            }
        }
        if (all.isEmpty()) {
            SimulatedCarriers.ALL.forEach((id, profile) -> all.add(view(id, profile, true, 0)));
        }
        return all;
    }

    private CarrierView view(
            CarrierId id, CarrierProfile profile, boolean simulated, long version) {
        return new CarrierView(
                id.value(),
                profile.name(),
                profile.currency(),
                profile.enabled(),
                documents.tree(profile.services()),
                simulated,
                version);
    }
}
