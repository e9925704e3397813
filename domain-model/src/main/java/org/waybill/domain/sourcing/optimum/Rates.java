package org.waybill.domain.sourcing.optimum;

import java.util.Comparator;
import java.util.List;

/** What parcels from a location cost by weight, in keys, by the cheapest service. */
final class Rates {

    private final List<Service> services;
    private final long[][] upTo;
    private final long[][] key;
    private final long[] refused;

    Rates(Offer offer, Policy policy, Hazards hazards) {
        services =
                offer.services().stream()
                        .filter(service -> !policy.forbids(service.day()))
                        .sorted(Comparator.comparing(Service::id))
                        .toList();
        upTo = new long[services.size()][];
        key = new long[services.size()][];
        refused = new long[services.size()];
        for (int i = 0; i < upTo.length; i++) {
            tabulate(i, services.get(i), policy);
            refused[i] = hazards.bits(services.get(i).refused());
        }
    }

    private void tabulate(int place, Service service, Policy policy) {
        int count = service.rates().size();
        upTo[place] = new long[count];
        key[place] = new long[count];
        long late = policy.lateness(service.day());
        for (int i = 0; i < count; i++) {
            var rate = service.rates().get(i);
            upTo[place][i] = rate.upToGrams();
            key[place][i] = Key.of(rate.price() + rate.carbonGrams() * policy.carbonPrice() + late);
        }
    }

    boolean any() {
        return !services.isEmpty();
    }

    Service service(int place) {
        return services.get(place);
    }

    int count() {
        return upTo.length;
    }

    /** Upper ends of a service's steps. */
    long[] upTo(int service) {
        return upTo[service];
    }

    /** Keys of a service's steps. */
    long[] keys(int service) {
        return key[service];
    }

    /** Whether a service carries some hazmat classes. */
    boolean carries(int service, long hazmat) {
        return (refused[service] & hazmat) == 0;
    }

    /** The key of the cheapest service; {@link Key#NONE} if none carries it. */
    long best(long grams, long hazmat) {
        long best = Key.NONE;
        for (int i = 0; i < upTo.length; i++) {
            if ((refused[i] & hazmat) == 0) {
                int step = step(upTo[i], grams);
                if (step < upTo[i].length && key[i][step] < best) {
                    best = key[i][step];
                }
            }
        }
        return best;
    }

    /** The cheapest service, of those the first by id; one must carry it. */
    int cheapest(long grams, long hazmat) {
        long best = best(grams, hazmat);
        for (int i = 0; i < upTo.length; i++) {
            if (carries(i, hazmat)) {
                int step = step(upTo[i], grams);
                if (step < upTo[i].length && key[i][step] == best) {
                    return i;
                }
            }
        }
        throw new IllegalStateException("no service");
    }

    /** The first step that is for so much weight; as many as there are if none is. */
    static int step(long[] upTo, long grams) {
        int low = 0;
        int high = upTo.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] < grams) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The heaviest parcel that any service takes. */
    long mostGrams() {
        long most = -1;
        for (var ends : upTo) {
            most = Math.max(most, ends[ends.length - 1]);
        }
        return most;
    }
}
