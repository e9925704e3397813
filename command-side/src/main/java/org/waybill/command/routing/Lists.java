package org.waybill.command.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists that may be left out. */
final class Lists {

    private Lists() {}

    static <T> Set<T> set(@Nullable List<T> list) {
        return list == null ? Set.of() : new HashSet<>(list);
    }

    static <S, T> Set<T> set(@Nullable List<S> list, Function<S, T> each) {
        return list == null ? Set.of() : list.stream().map(each).collect(Collectors.toSet());
    }
}
