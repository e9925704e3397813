package org.waybill.domain.promise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waybill.domain.calendar.DayOff;
import org.waybill.domain.promise.Step.Wait;

/** Notes what something waited for, each once. */
final class Waits {

    private final Set<Wait> noted = new LinkedHashSet<>();

    void add(Wait wait) {
        noted.add(wait);
    }

    void add(DayOff off) {
        noted.add(
                switch (off) {
                    case CLOSED_THAT_DAY -> Wait.CLOSED_THAT_DAY;
                    case HOLIDAY -> Wait.HOLIDAY;
                    case CLOSURE -> Wait.CLOSURE;
                });
    }

    List<Wait> all() {
        return List.copyOf(noted);
    }
}
