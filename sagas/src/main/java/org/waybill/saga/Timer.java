package org.waybill.saga;

import java.time.Instant;
import org.waybill.domain.AggregateCommand;

/**
 * A command that a process wants sent at an instant to come.
 *
 * @param kind what sort of deadline it is
 * @param key what it is the deadline of, unique within the kind
 */
public record Timer(String kind, String key, Instant at, AggregateCommand command) {

    /** Its name. A deadline that moves is another timer. */
    public String id() {
        return kind + "/" + key + "/" + at;
    }
}
