package org.waybill.app.health;

/** How far one projection is. */
public interface ProjectionProgress {

    /** Its name. */
    String name();

    /** The position of the newest event it has seen; 0 when none. */
    long position();
}
