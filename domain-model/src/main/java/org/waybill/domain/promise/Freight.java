package org.waybill.domain.promise;

import java.util.List;
import org.waybill.domain.carrier.CarrierService;

/** What is to be carried. */
public record Freight(List<Item> items) {

    /** Nothing counts as more than a thousand tonnes. */
    private static final long MOST_GRAMS = 1_000_000_000;

    public Freight {
        items = List.copyOf(items);
    }

    /**
     * Units that are alike.
     *
     * @param grams weight of one
     * @param cubicMillimetres size of one; 0 if it is not known
     */
    public record Item(int units, long grams, long cubicMillimetres) {}

    /** One thing of a weight, whatever its size. */
    public static Freight of(long grams) {
        return new Freight(List.of(new Item(1, grams, 0)));
    }

    /** What a unit counts with a service. */
    public static long chargeable(CarrierService service, long grams, long cubicMillimetres) {
        return Math.min(MOST_GRAMS, service.chargeableGrams(grams, cubicMillimetres));
    }

    /** What all of it counts with a service. */
    long chargeable(CarrierService service) {
        long sum = 0;
        for (var item : items) {
            sum += item.units() * chargeable(service, item.grams(), item.cubicMillimetres());
            if (sum >= MOST_GRAMS || sum < 0) {
                return MOST_GRAMS;
            }
        }
        return sum;
    }

    /** What its heaviest unit counts with a service. */
    long heaviest(CarrierService service) {
        return items.stream()
                .mapToLong(item -> chargeable(service, item.grams(), item.cubicMillimetres()))
                .max()
                .orElse(0);
    }
}
