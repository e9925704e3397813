package org.waybill.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The log as it is written: for whoever hands on what is in it, word for word. */
public interface StoredLog {

    /** The position of the newest event; 0 when there is none. */
    long head();

    /** The event at a position. */
    Optional<StoredEvent> at(long position);

    /** The next events after a position, in order. */
    List<StoredEvent> after(long position, int most);

    /** Waits until the log goes on behind a position; false if the time is up before. */
    boolean await(long position, Duration patience) throws InterruptedException;
}
