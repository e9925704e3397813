package org.waybill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path parent;

    @Test
    void isMadeForOurEyesOnlyAndSaysItsFormat() throws IOException {
        var path = parent.resolve("a/b");
        DataFolder.open(path).close();

        assertThat(path.resolve("format")).hasContent("1");
        assertThat(Files.getPosixFilePermissions(path)).hasSize(3);
    }

    @Test
    void isHeldByOneAtATime() {
        var first = DataFolder.open(parent);
        assertThatThrownBy(() -> DataFolder.open(parent))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("Another Waybill is running on the data folder " + parent);

        first.close();
        DataFolder.open(parent).close();
    }

    @Test
    void ofANewerWaybillIsNotTouched() throws IOException {
        Files.writeString(parent.resolve("format"), "2\n");

        assertThatThrownBy(() -> DataFolder.open(parent))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("is of a newer Waybill");
        try (var files = Files.list(parent)) {
            assertThat(files).containsExactly(parent.resolve("format"));
        }
    }

    @Test
    void mustSayItsFormatInANumber() throws IOException {
        Files.writeString(parent.resolve("format"), "holiday photos");

        assertThatThrownBy(() -> DataFolder.open(parent))
                .hasMessageContaining("is " + parent + " a Waybill data folder?");
    }

    @Test
    void mustNotBeAFile() throws IOException {
        var file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(file + " cannot be written (it is a file, not a folder)");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(LaunchFailure.class);
    }
}
