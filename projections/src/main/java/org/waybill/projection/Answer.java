package org.waybill.projection;

import java.util.function.Function;

/**
 * What was asked for, and the position of the log up to which it is true.
 *
 * @param <T> what was asked for
 */
public record Answer<T>(T view, long position) {

    /** The same moment, told otherwise. */
    public <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return new Answer<>(change.apply(view), position);
    }
}
