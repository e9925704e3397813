package org.waybill.app.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The house itself: its classes and its files. */
final class House {

    /** Everything that is shipped. */
    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.waybill");

    /** The folder of the whole project. */
    static final Path ROOT = root();

    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");

    private House() {}

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(".mvn"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not in the project's folder");
        }
        return folder;
    }

    /** Our files whose names end so, in order. */
    static List<Path> files(Path folder, String... endings) {
        try (var found = Files.list(folder)) {
            return found.sorted().flatMap(path -> files(path, Set.of(endings))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Path> files(Path path, Set<String> endings) {
        var name = path.getFileName().toString();
        if (Files.isDirectory(path)) {
            return NOT_OURS.contains(name)
                    ? Stream.of()
                    : files(path, endings.toArray(String[]::new)).stream();
        }
        return endings.stream().anyMatch(name::endsWith) ? Stream.of(path) : Stream.of();
    }

    /** A file's text. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
