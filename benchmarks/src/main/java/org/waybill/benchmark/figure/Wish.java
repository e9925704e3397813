package org.waybill.benchmark.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waybill.benchmark.Complaint;

/**
 * Which figures somebody wants to see.
 *
 * @param patterns their names, {@code *} standing for anything; without any, all
 */
public record Wish(List<String> patterns) {

    /** Those by these names. */
    public static Wish of(List<String> patterns) {
        return new Wish(List.copyOf(patterns));
    }

    /** The names of the figures that are wanted. */
    public Set<String> among(List<Figure> figures) {
        var names = figures.stream().map(Figure::name).collect(Collectors.toSet());
        var wanted = new LinkedHashSet<String>();
        for (var pattern : patterns) {
            var matching = matching(pattern, names);
            if (matching.isEmpty()) {
                throw new Complaint(
                        "There is no figure %s; see ./waybill bench --list.".formatted(pattern));
            }
            wanted.addAll(matching);
        }
        return patterns.isEmpty() ? names : wanted;
    }

    private static Set<String> matching(String pattern, Set<String> names) {
        var expression = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
        return names.stream().filter(name -> name.matches(expression)).collect(Collectors.toSet());
    }
}
