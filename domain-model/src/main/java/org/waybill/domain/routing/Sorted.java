package org.waybill.domain.routing;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets that are always written in the same order, so that equal values have equal bytes. */
final class Sorted {

    private Sorted() {}

    static <T extends Comparable<T>> Set<T> of(Collection<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
