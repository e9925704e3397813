package org.waybill.app.life;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.app.Http;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param events how many events the request has left, under its key
 */
record Reply(Http.Answer answer, int events) {

    int status() {
        return answer.status();
    }

    JsonNode json() {
        return answer.json();
    }

    /**
     * What is wrong with it as a refusal; empty if nothing is.
     *
     * @param code the problem's name; null for any
     * @param pointer a place it must name; null for none
     */
    List<String> faults(int status, @Nullable String code, @Nullable String pointer) {
        var faults = new ArrayList<String>();
        if (answer.status() != status) {
            faults.add("status " + answer.status() + " instead of " + status);
        }
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            faults.add("no problem");
            return faults;
        }
        for (var member : List.of("type", "title", "detail", "code", "instance")) {
            if (json().path(member).asString("").isBlank()) {
                faults.add("no " + member);
            }
        }
        if (json().path("status").asInt() != answer.status()) {
            faults.add("another status in the body");
        }
        if (code != null && !json().path("code").asString("").equals(code)) {
            faults.add("not " + code);
        }
        if (pointer != null && !pointers().contains(pointer)) {
            faults.add("no place " + pointer);
        }
        if (events > 0) {
            faults.add(events + " events");
        }
        return faults;
    }

    /** The same, in one line; empty if nothing is wrong. */
    String verdict(String about, int status, @Nullable String code, @Nullable String pointer) {
        var faults = faults(status, code, pointer);
        return faults.isEmpty() ? "" : about + ": " + faults + " in " + answer.text();
    }

    List<String> pointers() {
        return json().path("errors").values().stream()
                .map(place -> place.path("pointer").asString("-"))
                .toList();
    }

    List<String> parameters() {
        return json().path("errors").values().stream()
                .map(place -> place.path("parameter").asString("-"))
                .toList();
    }
}
