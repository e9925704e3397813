package org.waybill.store.postgres;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows read page by page, as they are asked for. */
final class Pages implements Iterator<Row> {

    private final Function<@Nullable Row, List<Row>> following;
    private Iterator<Row> page = List.<Row>of().iterator();
    private @Nullable Row last;
    private boolean more = true;

    /**
     * @param following the page after a row; the first page after none
     */
    Pages(Function<@Nullable Row, List<Row>> following) {
        this.following = following;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && more) {
            var rows = following.apply(last);
            more = rows.size() == LogReader.PAGE;
            page = rows.iterator();
        }
        return page.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = page.next();
        last = row;
        return row;
    }

    @Nullable Row last() {
        return last;
    }

    Stream<Row> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }
}
