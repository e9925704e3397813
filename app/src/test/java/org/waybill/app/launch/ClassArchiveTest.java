package org.waybill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    @TempDir Path folder;

    @Test
    void keepsAnArchiveThatThisJvmRunsWith() throws Exception {
        var path = Files.writeString(folder.resolve("classes.jsa"), "fits");

        new ClassArchive(path).prepare();

        assertThat(path).hasContent("fits");
    }

    @Test
    void makesOneOfTheClassesListedSoFarAndLeavesNothingElseBehind() throws Exception {
        var path = folder.resolve("classes.jsa");
        listClasses(path, "no/such/Class\nhalf/a/li");

        new ClassArchive(path).prepare();

        assertThat(folder).isDirectoryContaining(path::equals);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    private static void listClasses(Path archive, String names) throws IOException {
        var listed = archive + "." + ProcessHandle.current().pid() + ".listed";
        Files.writeString(Path.of(listed), names);
    }
}
