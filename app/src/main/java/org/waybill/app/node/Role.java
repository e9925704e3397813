package org.waybill.app.node;

/** What a process does of all there is to do. Any role answers questions. */
public enum Role {

    /** Everything. */
    ALL,

    /** Takes commands and drives what follows from them; leaves the projections to others. */
    COMMAND,

    /** Makes the projections, and takes no commands. */
    QUERY;

    /** Whether it takes commands over HTTP, runs the processes and their timers. */
    public boolean acts() {
        return this != QUERY;
    }

    /** Whether it makes projections. */
    public boolean projects() {
        return this != COMMAND;
    }
}
