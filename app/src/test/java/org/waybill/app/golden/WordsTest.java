package org.waybill.app.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waybill.app.wiring.Catalog;

/**
 * Words that events hold are kept as long as the events: a new one is added to the list, none is
 * taken away.
 */
class WordsTest {

    private static final Path KEPT = Path.of("src", "test", "resources", "golden", "words.txt");

    @Test
    void keepsEveryWordThatAnEventCanHold() throws IOException {
        var words = words();
        if (Boolean.getBoolean("golden.write") && !Files.exists(KEPT)) {
            Files.writeString(KEPT, String.join("\n", words) + "\n");
        }

        assertThat(words).hasSizeGreaterThan(50);
        assertThat(Files.readAllLines(KEPT)).containsExactlyElementsOf(words);
    }

    /** Area, enum and word, in order. */
    private static TreeSet<String> words() {
        return Catalog.areas().stream()
                .flatMap(Catalog::events)
                .flatMap(event -> Fullness.types(event).stream())
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(word -> word.getClass().getTypeName() + "." + word)
                .map(word -> word.substring("org.waybill.domain.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
