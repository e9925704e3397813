package org.waybill.command.http;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids for clients that name none: UUIDs of version 7 (RFC 9562), which sort by the time made. */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    /** A new one, made now. */
    public static UUID now() {
        return at(Instant.now());
    }

    /** A new one, made at that time. */
    public static UUID at(Instant time) {
        long head = (time.toEpochMilli() << 16) | 0x7000 | (RANDOM.nextLong() & 0x0fff);
        long tail = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(head, tail);
    }
}
