package org.waybill.domain.stock;

/** A line of a document by which units are to come to a location. */
public interface ExpectedLine {

    /** Units that should have come and have not. */
    long missing();

    /** Units that came and should not have. */
    long surplus();
}
