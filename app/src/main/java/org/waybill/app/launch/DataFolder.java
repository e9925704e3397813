package org.waybill.app.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder everything durable lives in, held by this Waybill alone for as long as it is open. */
public final class DataFolder implements AutoCloseable {

    /**
     * The shape of what lies in the folder; counts up when an older Waybill could no longer read
     * it.
     */
    static final int FORMAT = 1;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder, making it if need be.
     *
     * @throws LaunchFailure if it is of a newer Waybill (nothing in it is touched then), in use, or
     *     not writable
     */
    public static DataFolder open(Path path) {
        try {
            makeFolder(path);
            var format = path.resolve("format");
            refuseNewer(path, format);
            var folder = new DataFolder(path, lock(path));
            if (!Files.exists(format)) {
                write(format, FORMAT + "\n");
            }
            return folder;
        } catch (IOException failure) {
            throw LaunchFailure.writing(path, failure);
        }
    }

    /** Where something lies in the folder. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Where the folder is. */
    public Path path() {
        return path;
    }

    /** Gives the folder free for another Waybill. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw LaunchFailure.writing(path, failure);
        }
    }

    private static void makeFolder(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        if (Files.exists(path)) {
            throw new IOException("it is a file, not a folder");
        }
        var onlyUs = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(path, PosixFilePermissions.asFileAttribute(onlyUs));
    }

    private static void refuseNewer(Path path, Path format) throws IOException {
        if (!Files.exists(format)) {
            return;
        }
        var found = Files.readString(format).strip();
        if (!found.matches("[0-9]{1,9}")) {
            throw new LaunchFailure(
                    "The file %s should hold a number; is %s a Waybill data folder?"
                            .formatted(format, path));
        }
        if (Integer.parseInt(found) > FORMAT) {
            throw new LaunchFailure(
                    "The data folder %s is of a newer Waybill (format %s, this one reads up to %d); start it with that Waybill."
                            .formatted(path, found, FORMAT));
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("waybill.lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ours) {
            // Held by this very JVM: refused below like any other holder.
        }
        channel.close();
        throw new LaunchFailure(
                "Another Waybill is running on the data folder %s; stop it or name another folder in WAYBILL_DATA."
                        .formatted(path));
    }

    /**
     * Writes a small file so that after a crash it holds the old or the new words, never half of
     * them.
     */
    public static void write(Path file, String words) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = FileChannel.open(draft, CREATE, WRITE, TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(words.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, ATOMIC_MOVE);
    }
}
