package org.waybill.command.imports;

import java.util.List;

/**
 * A column that a kind of rows may have.
 *
 * @param name as it stands in the header
 * @param content what its cells hold
 * @param required whether a file must have it
 * @param path of the field that a cell becomes, in the object that a line of JSON would hold
 */
public record Column(String name, Content content, boolean required, List<String> path) {

    /** What cells hold. */
    public enum Content {
        /** Any text that is no formula. */
        TEXT,
        /** A whole number. */
        WHOLE,
        /** A number of degrees. */
        DECIMAL,
        /** True or false. */
        FLAG,
        /** Parts of a kit: {@code SKU*2|OTHER*1}. */
        PARTS,
        /** Several texts: {@code toys/puzzles|gifts}. */
        LIST
    }

    /** One that a file must have. */
    public static Column required(String name, Content content) {
        return new Column(name, content, true, List.of(name));
    }

    /** One that a file may have; its field stands where the path says, or under its own name. */
    public static Column optional(String name, Content content, String... path) {
        return new Column(name, content, false, path.length == 0 ? List.of(name) : List.of(path));
    }

    /** A JSON pointer to its field. */
    String pointer() {
        return "/" + String.join("/", path);
    }
}
