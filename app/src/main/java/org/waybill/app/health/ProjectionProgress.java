package org.waybill.app.health;

import java.util.SortedMap;

/** How far the projections are. */
public interface ProjectionProgress {

    /** By name, the position of the newest event each has seen; 0 when none. */
    SortedMap<String, Long> positions();
}
