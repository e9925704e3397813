package org.waybill.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A thing as it is told, and the position up to which that is true, in one object.
 *
 * @param <T> the thing
 */
public record Positioned<T>(@JsonUnwrapped T view, long position) {}
