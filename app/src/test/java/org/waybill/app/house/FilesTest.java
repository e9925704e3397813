package org.waybill.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Plain checks of our files: they are short, finished, and their packages are marked. */
class FilesTest {

    private static final int MOST_LINES = 300;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

    private static final List<Path> JAVA = House.files(House.ROOT, ".java");

    @Test
    void findsTheFiles() {
        assertThat(JAVA).hasSizeGreaterThan(200);
    }

    @Test
    void aFileIsShort() {
        assertThat(of(JAVA, file -> House.text(file).lines().count() > MOST_LINES)).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        var files = House.files(House.ROOT, ".java", ".sql", ".md", ".yaml", ".html", ".js");

        assertThat(of(files, file -> UNFINISHED.matcher(House.text(file)).find())).isEmpty();
    }

    @Test
    void nothingIsIndentedByTabs() {
        var files = House.files(House.ROOT, ".java", ".sql", ".yaml", "pom.xml");

        assertThat(of(files, file -> House.text(file).contains("\t"))).isEmpty();
    }

    @Test
    void everyPackageSaysThatNothingIsNull() {
        assertThat(of(JAVA, file -> !packageInfo(file).contains("@NullMarked"))).isEmpty();
    }

    @Test
    void everyShippedPackageSaysWhatItIs() {
        var shipped =
                House.files(House.ROOT, "package-info.java").stream()
                        .filter(file -> file.toString().contains("/src/main/"))
                        .toList();

        assertThat(shipped).hasSizeGreaterThan(30);
        assertThat(of(shipped, file -> !House.text(file).startsWith("/**"))).isEmpty();
    }

    /** A package of tests may be that of what they test; then its own word counts. */
    private static String packageInfo(Path file) {
        var here = file.resolveSibling("package-info.java");
        var tested = Path.of(here.toString().replace("/src/test/", "/src/main/"));
        if (Files.exists(here)) {
            return House.text(here);
        }
        return Files.exists(tested) ? House.text(tested) : "";
    }

    private static List<String> of(List<Path> files, Predicate<Path> wrong) {
        return files.stream()
                .filter(wrong)
                .map(file -> House.ROOT.relativize(file).toString())
                .toList();
    }
}
