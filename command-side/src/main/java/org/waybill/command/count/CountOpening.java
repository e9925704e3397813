package org.waybill.command.count;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.count.CountResource.CountBody;
import org.waybill.command.count.CountResource.Entry;
import org.waybill.command.count.CountResource.FilterBody;
import org.waybill.command.count.CountResource.ToleranceBody;
import org.waybill.command.http.Door;
import org.waybill.command.network.Known;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.count.CountCommand.EnterCount;
import org.waybill.domain.count.CountCommand.RequestCount;
import org.waybill.domain.count.CountEntry;
import org.waybill.domain.count.CountId;
import org.waybill.domain.count.Tolerance;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

/** Makes commands of what requests ask, where it can be asked at all. */
@Component
class CountOpening {

    private final Door door;
    private final Known known;
    private final Shelves shelves;
    private final Clock clock;

    CountOpening(Door door, Known known, Shelves shelves, Clock clock) {
        this.door = door;
        this.known = known;
        this.shelves = shelves;
        this.clock = clock;
    }

    RequestCount request(CountBody body) {
        var location = new LocationId(body.location());
        known.location(location, "/location");
        var id = body.countId() == null ? door.newId() : body.countId();
        return new RequestCount(
                new CountId(id),
                location,
                body.skus() == null ? all(location, body.filter()) : skus(body.skus()),
                tolerance(body.tolerance()),
                Boolean.TRUE.equals(body.blind()),
                body.assignee(),
                body.dueAt());
    }

    EnterCount entries(CountId count, List<Entry> lines) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entries = new ArrayList<CountEntry>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var at = line.countedAt() == null ? now : line.countedAt();
            if (at.isAfter(clock.instant())) {
                throw unacceptable(
                        "stock.count-in-future",
                        "A count cannot be of the future.",
                        "/lines/%d/countedAt".formatted(i));
            }
            entries.add(new CountEntry(new Sku(line.sku()), line.counted(), at));
        }
        return new EnterCount(count, entries);
    }

    /** What the location has, but for what is not counted by now. */
    private List<Sku> all(LocationId location, @Nullable FilterBody filter) {
        var prefix = filter == null || filter.skuPrefix() == null ? "" : filter.skuPrefix();
        boolean empty = filter != null && Boolean.TRUE.equals(filter.empty());
        var there = shelves.at(location, prefix, empty, CountResource.MOST_LINES + 1);
        if (there.size() > CountResource.MOST_LINES) {
            var detail =
                    "Location %s has more than %d SKUs; count a part of them at a time."
                            .formatted(location, CountResource.MOST_LINES);
            throw unacceptable("count.too-much", detail, "/filter");
        }
        var skus = there.stream().filter(this::counted).toList();
        if (skus.isEmpty()) {
            var detail = "Location %s has nothing of that to count.".formatted(location);
            throw unacceptable("count.nothing", detail, "/filter");
        }
        return skus;
    }

    private boolean counted(Sku sku) {
        var product = known.product(sku);
        return product.tracked() && !product.kit();
    }

    private List<Sku> skus(List<String> names) {
        var skus = new ArrayList<Sku>();
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            var place = "/skus/" + i;
            var sku = new Sku(names.get(i));
            var product = known.product(sku, place);
            if (product.kit()) {
                var detail = "%s is a kit: its components have stock.".formatted(sku);
                throw unacceptable("product.kit-has-no-stock", detail, place);
            }
            if (!product.tracked()) {
                var detail = "The stock of %s is not counted.".formatted(sku);
                throw unacceptable("product.untracked", detail, place);
            }
            if (!seen.add(names.get(i))) {
                throw unacceptable("count.sku-twice", "%s is given twice.".formatted(sku), place);
            }
            skus.add(sku);
        }
        return skus;
    }

    private static Tolerance tolerance(@Nullable ToleranceBody body) {
        return body == null
                ? Tolerance.NONE
                : new Tolerance(wide(body.units()), wide(body.percent()));
    }

    private static @Nullable Long wide(@Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }

    private static RejectedException unacceptable(String code, String detail, String pointer) {
        return new RejectedException(Rejection.unacceptable(code, detail, pointer));
    }
}
