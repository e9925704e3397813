package org.waybill.domain.sourcing.foresight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.foresight.Outlook.Basket;
import org.waybill.domain.sourcing.foresight.Outlook.Lane;
import org.waybill.domain.sourcing.foresight.Outlook.Place;
import org.waybill.domain.sourcing.foresight.Outlook.WalkIns;
import org.waybill.domain.sourcing.optimum.Rate;

/** Makes contests from an outlook: what could come, by chance with a seed. */
final class Futures {

    private final Outlook outlook;
    private final List<Place> places;
    private final List<Position> names = new ArrayList<>();
    private final List<Long> supply = new ArrayList<>();

    /** By place, then by SKU. */
    private final List<Map<Sku, Integer>> stock = new ArrayList<>();

    private final int[] room;
    private final List<Kind> kinds = new ArrayList<>();

    /**
     * What has a price.
     *
     * @param sku null for the location's capacity
     */
    record Position(LocationId location, @Nullable Sku sku) {}

    /** A basket with what each of its items would be taken from, by place and item. */
    private record Kind(Basket basket, Parcels parcels, int[] stock) {}

    Futures(Outlook outlook) {
        this.outlook = outlook;
        places = outlook.places();
        room = new int[places.size()];
        for (int place = 0; place < room.length; place++) {
            number(place);
        }
        var lanes = new HashMap<String, Map<LocationId, List<Rate>>>();
        for (Lane lane : outlook.lanes()) {
            lanes.computeIfAbsent(lane.to(), to -> new HashMap<>()).put(lane.from(), lane.rates());
        }
        for (var basket : outlook.baskets()) {
            kinds.add(kind(basket, lanes.getOrDefault(basket.to(), Map.of())));
        }
    }

    private void number(int number) {
        var place = places.get(number);
        var by = new HashMap<Sku, Integer>();
        new TreeMap<>(place.stock())
                .forEach((sku, units) -> by.put(sku, add(place.location(), sku, units)));
        stock.add(by);
        room[number] =
                place.room() == null ? Contest.FREE : add(place.location(), null, place.room());
    }

    private int add(LocationId location, @Nullable Sku sku, long units) {
        names.add(new Position(location, sku));
        supply.add(units);
        return names.size() - 1;
    }

    private Kind kind(Basket basket, Map<LocationId, List<Rate>> rates) {
        var pieces =
                basket.items().stream()
                        .map(item -> new Parcels.Piece(item.units(), item.grams()))
                        .toList();
        int items = pieces.size();
        var senders = new ArrayList<Parcels.Sender>();
        var taken = new int[places.size() * items];
        Arrays.fill(taken, Contest.FREE);
        for (int place = 0; place < places.size(); place++) {
            var by = stock.get(place);
            for (int item = 0; item < items; item++) {
                var position = by.get(basket.items().get(item).sku());
                if (position != null) {
                    taken[place * items + item] = position;
                }
            }
            senders.add(
                    new Parcels.Sender(
                            places.get(place).labor(),
                            rates.getOrDefault(places.get(place).location(), List.of()),
                            basket.items().stream().map(i -> by.containsKey(i.sku())).toList()));
        }
        return new Kind(basket, Parcels.of(pieces, senders), taken);
    }

    /** How many have a price. */
    int positions() {
        return names.size();
    }

    /** What has a price. */
    List<Position> names() {
        return names;
    }

    /** An earlier book's prices, by position. */
    long[] prices(PriceBook book) {
        return names.stream()
                .mapToLong(
                        one ->
                                one.sku() == null
                                        ? book.room(one.location())
                                        : book.stock(one.location(), one.sku()))
                .toArray();
    }

    /**
     * One of them.
     *
     * @param number which; each has dice of its own
     */
    Contest imagine(long seed, int number) {
        var contest = new Contest.Builder();
        supply.forEach(contest::position);
        var dice = new Dice(new Dice(seed + number).below(Long.MAX_VALUE));
        for (int day = 0; day < outlook.days(); day++) {
            for (var kind : kinds) {
                int orders = dice.events(kind.basket().perDay());
                if (orders > 0) {
                    order(contest, kind, day, orders);
                }
            }
        }
        var days = new HashMap<LocationId, Integer>();
        places.forEach(place -> days.put(place.location(), place.days()));
        for (var one : outlook.walkIns()) {
            walkIn(contest, one, dice.events(one.perDay() * days.getOrDefault(one.at(), 0)));
        }
        return contest.build();
    }

    /** What is taken after more came is taken from that, and there is enough. */
    private void order(Contest.Builder contest, Kind kind, int day, int orders) {
        var taken = kind.stock().clone();
        var room = this.room.clone();
        int items = kind.parcels().items;
        for (int place = 0; place < room.length; place++) {
            if (places.get(place).days() <= day) {
                room[place] = Contest.FREE;
                Arrays.fill(taken, place * items, (place + 1) * items, Contest.FREE);
            }
        }
        for (int i = 0; i < orders; i++) {
            contest.order(kind.parcels(), kind.basket().lost(), taken, room);
        }
    }

    private void walkIn(Contest.Builder contest, WalkIns walkIns, int customers) {
        for (int place = 0; place < places.size(); place++) {
            var position = stock.get(place).get(walkIns.sku());
            if (places.get(place).location().equals(walkIns.at()) && position != null) {
                for (int i = 0; i < customers; i++) {
                    contest.walkIn(position, walkIns.lost());
                }
            }
        }
    }
}
