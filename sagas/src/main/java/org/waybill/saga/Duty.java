package org.waybill.saga;

/**
 * Whether this process sends what the processes have decided, and lets their timers go off.
 *
 * @param active false if others do
 */
public record Duty(boolean active) {

    static Duty all() {
        return new Duty(true);
    }
}
