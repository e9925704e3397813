package org.waybill.app.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.waybill.app.wiring.Catalog;
import org.waybill.store.json.EventSerializer;
import org.waybill.store.json.StoredType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The kept examples. None is ever changed; {@code -Dgolden.write=true} adds those that are missing.
 */
final class GoldenFiles {

    static final EventSerializer SERIALIZER =
            new EventSerializer(Catalog.events(), Catalog.upcasters());
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "events");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    private GoldenFiles() {}

    /** The names of all that are kept, in order. */
    static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The name of an example of today's shape. */
    static String name(Object event, boolean minimal) {
        var type = SERIALIZER.typeOf(event);
        return type.name() + "." + type.revision() + (minimal ? ".minimal" : "") + ".json";
    }

    /** The shape an example is of. */
    static StoredType shape(String name) {
        var steps = name.split("\\.", -1);
        return new StoredType(steps[0] + "." + steps[1], Integer.parseInt(steps[2]));
    }

    /** Adds an example, if that is wanted and it is missing. */
    static void offer(Object event, boolean minimal) {
        var file = FOLDER.resolve(name(event, minimal));
        if (!WRITE || Files.exists(file)) {
            return;
        }
        var pretty = JSON.writerWithDefaultPrettyPrinter();
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    file,
                    pretty.writeValueAsString(JSON.readTree(SERIALIZER.write(event))) + "\n",
                    StandardOpenOption.CREATE_NEW);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is kept under a name. */
    static JsonNode read(String name) {
        return JSON.readTree(FOLDER.resolve(name));
    }

    /** The event that kept JSON stands for. */
    static Object event(String name, JsonNode json) {
        return SERIALIZER.read(shape(name), JSON.writeValueAsString(json));
    }
}
