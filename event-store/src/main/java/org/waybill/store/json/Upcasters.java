package org.waybill.store.json;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.SerializationException;
import tools.jackson.databind.JsonNode;

/** Lifts stored payloads, revision by revision, into the shape of today. */
public final class Upcasters {

    /** Where nothing has changed its shape yet. */
    public static final Upcasters NONE = new Upcasters(Map.of());

    private final Map<StoredType, UnaryOperator<JsonNode>> steps;

    private Upcasters(Map<StoredType, UnaryOperator<JsonNode>> steps) {
        this.steps = steps;
    }

    /**
     * These and one step more.
     *
     * @param name the stored name
     * @param revision the revision to lift; the step returns the next one
     */
    public Upcasters with(String name, int revision, UnaryOperator<JsonNode> step) {
        var more = new HashMap<>(steps);
        if (more.put(new StoredType(name, revision), step) != null) {
            throw new IllegalArgumentException(
                    "Two upcasters for %s revision %d".formatted(name, revision));
        }
        return new Upcasters(Map.copyOf(more));
    }

    JsonNode lift(StoredType from, int to, JsonNode payload) {
        var lifted = payload;
        for (int revision = from.revision(); revision < to; revision++) {
            lifted = step(from.name(), revision).apply(lifted);
        }
        return lifted;
    }

    private UnaryOperator<JsonNode> step(String name, int revision) {
        var step = steps.get(new StoredType(name, revision));
        if (step == null) {
            throw new SerializationException(
                    "No upcaster for %s revision %d".formatted(name, revision));
        }
        return step;
    }
}
