package org.waybill.store.postgres;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The log's newest events, read once for all who follow it closely. Who is far behind reads for
 * himself.
 */
final class Newest {

    private static final int KEPT = 2 * LogReader.PAGE;

    private final LogReader reader;
    private final Messages messages;
    private final List<TrackedEventMessage<?>> kept = new ArrayList<>();
    private long last;

    Newest(LogReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    /** The next events after a position, a page at most. */
    List<? extends TrackedEventMessage<?>> after(long position) {
        return follows(position) ? followed(position) : read(position);
    }

    private synchronized boolean follows(long position) {
        return position >= last - kept.size();
    }

    private synchronized List<? extends TrackedEventMessage<?>> followed(long position) {
        if (position >= last) {
            keep(position, read(position));
        }
        int known = (int) Math.max(0, last - position);
        int from = kept.size() - known;
        // Others have read on in the meantime, and this reader has been left behind.
        if (from < 0) {
            return read(position);
        }
        return List.copyOf(kept.subList(from, Math.min(kept.size(), from + LogReader.PAGE)));
    }

    private void keep(long position, List<? extends TrackedEventMessage<?>> read) {
        if (position > last) {
            kept.clear();
        }
        kept.addAll(read);
        last = position + read.size();
        if (kept.size() > KEPT) {
            kept.subList(0, kept.size() - KEPT).clear();
        }
    }

    private List<? extends TrackedEventMessage<?>> read(long position) {
        return reader.after(position).stream().map(messages::tracked).toList();
    }
}
