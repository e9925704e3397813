package org.waybill.app.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command over HTTP: a body with every field set, and what each field is.
 *
 * @param body JSON
 * @param answered the status with which the body is answered as it is
 * @param fields by JSON pointer
 * @param leftOut by JSON pointer, known fields that the body cannot have
 * @param named by JSON pointer, places whose fields are names that the client gives
 */
record Act(
        String name,
        String method,
        String path,
        String body,
        int answered,
        Map<String, Field> fields,
        Set<String> leftOut,
        Set<String> named) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** A field: whether it must be there, and what it holds. */
    record Field(boolean required, Kind kind) {}

    static Act of(String name, String request, int answered, String body) {
        var line = request.split(" ", 2);
        return new Act(
                name,
                line[0],
                line[1],
                body,
                answered,
                new LinkedHashMap<>(),
                new TreeSet<>(),
                new TreeSet<>());
    }

    /** With a field that must be there. */
    Act needs(String pointer, Kind kind) {
        fields.put(pointer, new Field(true, kind));
        return this;
    }

    /** With a field that may be left out. */
    Act may(String pointer, Kind kind) {
        fields.put(pointer, new Field(false, kind));
        return this;
    }

    /** With a field that is known, but cannot stand in this body. */
    Act without(String pointer) {
        leftOut.add(pointer);
        return this;
    }

    /** With a place whose fields are names that the client gives. */
    Act names(String pointer) {
        named.add(pointer);
        return this;
    }

    Reply send(String text) {
        return Wire.send(method, path, text);
    }

    ObjectNode json() {
        return (ObjectNode) JSON.readTree(body);
    }

    /** The body with another value at a place. */
    String with(String pointer, JsonNode value) {
        var json = json();
        parent(json, pointer).set(last(pointer), value);
        return JSON.writeValueAsString(json);
    }

    /** The body without a place. */
    String without(JsonPointer pointer) {
        var json = json();
        parent(json, pointer.toString()).remove(last(pointer.toString()));
        return JSON.writeValueAsString(json);
    }

    /** The body with a place given twice. */
    String twice(String pointer) {
        var json = json();
        parent(json, pointer).set("again and again", json.at(pointer));
        return JSON.writeValueAsString(json).replace("again and again", last(pointer));
    }

    /** The pointers of all objects in the body; the empty one is the body itself. */
    List<String> objects() {
        var found = new ArrayList<String>();
        gather("", json(), found);
        found.removeAll(named);
        return found;
    }

    /** The names of the fields that an object may have. */
    Set<String> known(String object) {
        var names =
                fields.keySet().stream()
                        .filter(pointer -> parentOf(pointer).equals(object))
                        .map(Act::last)
                        .collect(Collectors.toCollection(TreeSet::new));
        leftOut.stream()
                .filter(pointer -> parentOf(pointer).equals(object))
                .map(Act::last)
                .forEach(names::add);
        return names;
    }

    static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    static String parentOf(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static ObjectNode parent(ObjectNode json, String pointer) {
        return (ObjectNode) json.at(parentOf(pointer));
    }

    private static void gather(String at, JsonNode json, List<String> found) {
        if (json instanceof ObjectNode object) {
            found.add(at);
            object.forEachEntry((name, value) -> gather(at + "/" + name, value, found));
        }
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            gather(at + "/" + i, json.get(i), found);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
