package org.waybill.store;

/** The keys of what every event carries beside its payload. */
public final class EventMetadata {

    /** The id of the command the event followed from. */
    public static final String COMMAND = "command";

    /** Who. */
    public static final String ACTOR = "actor";

    /** What made the actor send the command. */
    public static final String CAUSE = "cause";

    /** The conversation. */
    public static final String CORRELATION = "correlation";

    /** When it happened in the world: ISO 8601, UTC. */
    public static final String OCCURRED_AT = "occurredAt";

    /** When it was recorded: ISO 8601, UTC. Set by the log itself. */
    public static final String RECORDED_AT = "recordedAt";

    /** On commands only: the digest of what was asked. */
    public static final String FINGERPRINT = "fingerprint";

    /** On commands only: the version the sender insists on. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /** The expected version of a sender who insists only on there being one. */
    public static final long ANY_VERSION = -1;

    /** On messages read from the log: the global position. */
    public static final String POSITION = "position";

    private EventMetadata() {}
}
