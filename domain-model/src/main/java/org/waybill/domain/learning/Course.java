package org.waybill.domain.learning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case of the past.
 *
 * @param properties from the coarse to the fine
 * @param ended null while it is open; not before it was begun
 */
public record Course(
        String id, List<String> properties, LocalDate begun, @Nullable LocalDate ended) {

    public Course {
        properties = List.copyOf(properties);
        ended = ended != null && ended.isBefore(begun) ? begun : ended;
    }
}
