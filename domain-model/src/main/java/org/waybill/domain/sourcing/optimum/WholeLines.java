package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The best plan that splits no line by units. There are few of those, and one of them is often the
 * best of all; so it is where a search among all plans starts.
 */
final class WholeLines {

    private WholeLines() {}

    /** That plan; null if there is none, or if even of those there are too many. */
    static @Nullable Draft best(Network network, Looks looks) {
        var whole = Network.of(network.problem, true);
        if (!StateSearch.fits(whole, looks.left())) {
            return null;
        }
        var result = new StateSearch(whole, looks, StateSearch.MOST_STEPS).search(false);
        return result instanceof StateSearch.Result.Best found
                ? translated(network, whole, found.draft())
                : null;
    }

    private static Draft translated(Network network, Network whole, Draft draft) {
        var locations = new int[draft.locations.length];
        var copies = new int[draft.locations.length][];
        for (int i = 0; i < locations.length; i++) {
            locations[i] = network.offers.indexOf(whole.offers.get(draft.locations[i]));
            copies[i] = copies(network.items, draft.units[i]);
        }
        return Draft.of(network, locations, copies);
    }

    private static int[] copies(Items items, int[] units) {
        var copies = new int[items.count];
        Arrays.setAll(
                copies,
                place -> {
                    var item = items.item(place);
                    int sum = item.lines().stream().mapToInt(line -> units[line]).sum();
                    return item.loose() ? sum : sum / item.units();
                });
        return copies;
    }
}
