package org.waybill.projection.foresight;

import org.springframework.stereotype.Component;
import org.waybill.domain.foresight.Foresight;
import org.waybill.projection.Answer;
import org.waybill.projection.Past;

/** Answers about foresight, from its own history. */
@Component
public class ForesightQueries {

    private final Past past;

    public ForesightQueries(Past past) {
        this.past = past;
    }

    /** How it was looked ahead at a position, and the prices that were in force. */
    public Answer<Foresight> at(long position) {
        return new Answer<>(past.foresight(position), position);
    }
}
