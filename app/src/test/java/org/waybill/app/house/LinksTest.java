package org.waybill.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages point to is there. */
class LinksTest {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    @TempDir Path folder;

    @Test
    void everyLinkOfThePagesLeadsSomewhere() {
        var pages = House.files(House.ROOT, ".md");

        assertThat(pages).flatExtracting(Links::broken).isEmpty();
    }

    @Test
    void theReadmeNamesEveryModule() {
        var readme = House.ROOT.resolve("README.md");
        if (Files.exists(readme)) {
            assertThat(modules()).allSatisfy(one -> assertThat(House.text(readme)).contains(one));
        }
    }

    @Test
    void findsTheModules() {
        assertThat(modules()).contains("domain-model", "app");
    }

    @Test
    void noticesALinkThatLeadsNowhere() throws IOException {
        Files.writeString(
                folder.resolve("there.md"), "# A heading, *here*\n\n## Twice\n## Twice\n");
        var page = folder.resolve("page.md");
        Files.writeString(
                page,
                """
                [good](there.md) [place](there.md#a-heading-here) [second](there.md#twice-1)
                [out](https://example.com/nowhere) `[code](no.md)`
                [gone](gone.md) [no place](there.md#elsewhere) [no line](page.md#nothing)

                ```
                [fenced](no.md)
                ```

                [reference]: lost.md
                """);

        assertThat(Links.broken(page))
                .containsExactlyInAnyOrder(
                        "page.md -> gone.md",
                        "page.md -> there.md#elsewhere",
                        "page.md -> page.md#nothing",
                        "page.md -> lost.md");
    }

    private static List<String> modules() {
        return MODULE.matcher(House.text(House.ROOT.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
