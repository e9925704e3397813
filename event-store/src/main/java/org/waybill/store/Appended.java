package org.waybill.store;

import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Where a unit of work's last event went; the storage engine writes it, whoever answers the command
 * reads it.
 */
public final class Appended {

    private static final String KEY = Appended.class.getName();

    private volatile long position;

    private Appended() {}

    /** That of a unit of work, or rather of the outermost one around it. */
    public static Appended in(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(KEY, key -> new Appended());
    }

    /** The position of the last event; 0 as long as there is none. */
    public long position() {
        return position;
    }

    /** Whether anything was appended. */
    public boolean any() {
        return position > 0;
    }

    /** Notes the position of the last event. */
    public void at(long newest) {
        position = newest;
    }
}
