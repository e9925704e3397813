package org.waybill.app.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;
import org.waybill.app.launch.LaunchFailure;

/** PostgreSQL's programs, unpacked once from the jar they come in. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Where they are for this machine, under a folder; unpacks them there the first time. */
    static Path unpacked(Path folder) {
        try {
            var archive = archive();
            var home = folder.resolve("postgres-" + fingerprint(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, Files.createDirectories(folder), home);
            }
            return home;
        } catch (IOException failure) {
            throw LaunchFailure.writing(folder, failure);
        }
    }

    private static URL archive() {
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var found =
                PostgresBinaries.class.getResource(
                        "/postgres-%s-%s.txz".formatted(system, machine));
        if (found == null) {
            throw new LaunchFailure(
                    "Waybill brings no PostgreSQL for %s on %s; name one of your own in WAYBILL_DATABASE_URL."
                            .formatted(
                                    System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return found;
    }

    private static String fingerprint(URL archive) throws IOException {
        return archive.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : "unpacked";
    }

    private static void unpack(URL archive, Path folder, Path home) throws IOException {
        var draft = Files.createTempDirectory(folder, "unpacking-");
        try {
            if (!unpackedByTar(archive, Files.createDirectory(draft.resolve("by-tar")), home)) {
                unpackByHand(archive, Files.createDirectory(draft.resolve("by-hand")), home);
            }
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    /** By the machine's own programs, if it has them: in a JVM that just began it takes seconds. */
    private static boolean unpackedByTar(URL archive, Path draft, Path home) throws IOException {
        try (var stream = archive.openStream()) {
            var tar =
                    new ProcessBuilder("tar", "-xJ", "--no-same-owner", "-C", draft.toString())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (var input = tar.getOutputStream()) {
                stream.transferTo(input);
            }
            if (tar.onExit().join().exitValue() != 0) {
                return false;
            }
        } catch (IOException unable) {
            return false;
        }
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static void unpackByHand(URL archive, Path draft, Path home) throws IOException {
        try (var stream = new BufferedInputStream(archive.openStream());
                var tar = new TarArchiveInputStream(new XZInputStream(stream))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, draft.resolve(entry.getName()).normalize());
            }
        }
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(permissions(entry)));
        }
    }

    private static String permissions(TarArchiveEntry entry) {
        return (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
    }
}
