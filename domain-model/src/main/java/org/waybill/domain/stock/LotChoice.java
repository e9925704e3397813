package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;

/** Chooses of which lots units at a location are. */
final class LotChoice {

    private final Lots lots;
    private final LocationId location;
    private final Map<LotId, Long> chosen = new LinkedHashMap<>();
    private final List<Serial> named = new ArrayList<>();
    private long wanted;

    LotChoice(Lots lots, LocationId location, long wanted) {
        this.lots = lots;
        this.location = location;
        this.wanted = wanted;
    }

    /**
     * Units in a state: first the preferred ones, as far as there are any, then what expires first
     * of those meant for nobody, then what expires first.
     *
     * @param state null for what may be sold
     */
    static List<LotUnits> of(
            Lots lots,
            LocationId location,
            @Nullable StockState state,
            long units,
            List<LotUnits> preferred) {
        var choice = new LotChoice(lots, location, units);
        for (var some : preferred) {
            choice.prefer(some, lots.at(location, some.lot()).in(state));
        }
        if (state == null) {
            choice.firstExpired(LotStock::free);
        }
        choice.firstExpired(there -> there.in(state));
        return choice.units();
    }

    /** Takes these units, as far as there are so many. */
    void prefer(LotUnits some, long there) {
        take(some.lot(), Math.min(some.quantity(), there - taken(some.lot())));
        named.addAll(some.serials());
    }

    /** Takes what expires first of so many of each lot. */
    void firstExpired(ToLongFunction<LotStock> most) {
        if (wanted == 0) {
            return;
        }
        for (var lot : lots.firstExpired(location)) {
            take(lot, most.applyAsLong(lots.at(location, lot)) - taken(lot));
        }
    }

    /** Units by lot. */
    Map<LotId, Long> chosen() {
        return Collections.unmodifiableMap(chosen);
    }

    /** How many units are still wanted. */
    long missing() {
        return wanted;
    }

    private long taken(LotId lot) {
        return chosen.getOrDefault(lot, 0L);
    }

    private void take(LotId lot, long most) {
        long units = Math.min(most, wanted);
        if (units > 0) {
            chosen.merge(lot, units, Long::sum);
            wanted -= units;
        }
    }

    /** What was chosen. */
    List<LotUnits> units() {
        return chosen.entrySet().stream()
                .map(entry -> new LotUnits(entry.getKey(), entry.getValue(), numbers(entry)))
                .toList();
    }

    /** Those named, and then the first ones, where not enough units are without a number. */
    private List<Serial> numbers(Map.Entry<LotId, Long> entry) {
        var place = new LotPlace(location, entry.getKey());
        var all = lots.serialsAt(place);
        var mine = new ArrayList<>(all);
        mine.retainAll(named);
        long without = lots.at(location, entry.getKey()).onHand() - all.size();
        long more = entry.getValue() - mine.size() - without;
        var others = new ArrayList<Serial>();
        all.stream().filter(serial -> !mine.contains(serial)).forEach(others::add);
        others.sort(Comparator.comparing(this::taken));
        others.stream().limit(Math.max(0, more)).forEach(mine::add);
        return mine.stream().limit(entry.getValue()).toList();
    }

    private boolean taken(Serial serial) {
        var place = lots.serials().get(serial);
        return place != null && place.pickedFor() != null;
    }
}
