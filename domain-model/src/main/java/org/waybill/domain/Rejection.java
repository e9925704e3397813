package org.waybill.domain;

import java.util.List;

/**
 * A rule's refusal: the command was understood, nothing changed.
 *
 * @param kind what sort of refusal it is; the HTTP status follows from it
 * @param code the rule's stable name, {@code area.reason}
 * @param detail one sentence for the person who asked
 * @param faults the places of the request that caused it; empty when it is about the whole
 */
public record Rejection(Kind kind, String code, String detail, List<Fault> faults) {

    /** Sorts of refusal. */
    public enum Kind {
        /** The thing acted on does not exist. */
        NOT_FOUND,
        /** Illegal in the present state. */
        CONFLICT,
        /** The state is not the one the caller expected. */
        MOVED,
        /** Understood, but not acceptable whatever the state. */
        UNACCEPTABLE
    }

    public Rejection {
        faults = List.copyOf(faults);
    }

    /** The thing acted on does not exist. */
    public static Rejection notFound(String code, String detail) {
        return new Rejection(Kind.NOT_FOUND, code, detail, List.of());
    }

    /** Illegal in the present state. */
    public static Rejection conflict(String code, String detail) {
        return new Rejection(Kind.CONFLICT, code, detail, List.of());
    }

    /** Illegal in the present state, because of these places of the request. */
    public static Rejection conflict(String code, String detail, List<Fault> faults) {
        return new Rejection(Kind.CONFLICT, code, detail, faults);
    }

    /** Not acceptable whatever the state. */
    public static Rejection unacceptable(String code, String detail) {
        return new Rejection(Kind.UNACCEPTABLE, code, detail, List.of());
    }

    /** Not acceptable whatever the state, because of this place of the request. */
    public static Rejection unacceptable(String code, String detail, String pointer) {
        return new Rejection(Kind.UNACCEPTABLE, code, detail, List.of(new Fault(pointer, detail)));
    }

    /** Not acceptable whatever the state, because of these places of the request. */
    public static Rejection unacceptable(String code, String detail, List<Fault> faults) {
        return new Rejection(Kind.UNACCEPTABLE, code, detail, faults);
    }
}
