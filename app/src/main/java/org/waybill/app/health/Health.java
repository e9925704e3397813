package org.waybill.app.health;

import java.util.List;

/**
 * How the system is.
 *
 * @param status {@code UP} when requests are served, otherwise {@code DOWN}
 * @param live whether the process works; if not, restart it
 * @param ready whether to send it requests
 * @param database {@code UP} when it answers, otherwise {@code DOWN}
 * @param projections how far each one is; empty when the database does not answer
 */
record Health(
        String status, boolean live, boolean ready, String database, List<Projection> projections) {

    /**
     * How far a projection is.
     *
     * @param name its name
     * @param position the newest event it has seen
     * @param lag how many events it has yet to see
     */
    record Projection(String name, long position, long lag) {}

    static Health of(
            boolean live, boolean accepting, boolean answers, List<Projection> projections) {
        boolean ready = live && accepting && answers;
        return new Health(ready ? "UP" : "DOWN", live, ready, answers ? "UP" : "DOWN", projections);
    }
}
