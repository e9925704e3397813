package org.waybill.benchmark.figure;

import java.util.List;
import java.util.Set;

/** Figures that are measured together, in one place. */
public interface Group {

    /** All it can measure, in the order in which they are told. */
    List<Figure> figures();

    /**
     * Measures some of them.
     *
     * @param wanted their names
     */
    void measure(Set<String> wanted, Bench bench);
}
