package org.waybill.app.life;

import org.jspecify.annotations.Nullable;

/**
 * A request that a rule refuses.
 *
 * @param request method, a space, path
 * @param code the refusal's name
 * @param pointer the place it must name; null for none
 */
record Refused(
        String about,
        String request,
        String body,
        int status,
        String code,
        @Nullable String pointer) {

    /** Refused because of the whole. */
    static Refused of(String about, String request, String body, int status, String code) {
        return new Refused(about, request, body, status, code, null);
    }

    /** Refused because of a place. */
    Refused at(String place) {
        return new Refused(about, request, body, status, code, place);
    }

    /** Sends it; what is wrong with the answer, or nothing. */
    String verdict() {
        var line = request.split(" ", 2);
        return Wire.send(line[0], line[1], body).verdict(about, status, code, pointer);
    }

    @Override
    public String toString() {
        return about;
    }
}
