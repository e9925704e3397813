package org.waybill.benchmark.fault;

/** Something that is not as it should be. */
record Finding(Kind kind, String words) {

    /** What is wrong with it. */
    enum Kind {
        /** It was acknowledged and is not there. */
        LOST,
        /** It is there more than once. */
        DOUBLED,
        /** It is there in part. */
        HALF,
        /** Something else. */
        OTHER
    }
}
