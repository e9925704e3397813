package org.waybill.app.launch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Waybill cannot start, for a reason its user can act on. The message is the one sentence they are
 * told.
 */
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String FULL = "No space left on device";
    private static final String DISK_FULL_STATE = "53100";

    public LaunchFailure(String sentence) {
        super(sentence);
    }

    public LaunchFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The failure to write somewhere. */
    public static LaunchFailure writing(Path place, IOException cause) {
        if (saysFull(cause.getMessage())) {
            return diskFull(place.toString());
        }
        var reason =
                cause instanceof AccessDeniedException
                        ? "permission denied"
                        : Objects.toString(cause.getMessage());
        return new LaunchFailure(
                "The data folder %s cannot be written (%s); make it writable or name another one in WAYBILL_DATA."
                        .formatted(place, reason),
                cause);
    }

    /** The disk is full. */
    public static LaunchFailure diskFull(String place) {
        return new LaunchFailure(
                "The disk that holds %s is full; free some space and start again, nothing is lost."
                        .formatted(place));
    }

    /** Whether a program's words say that the disk is full. */
    public static boolean saysFull(@Nullable String words) {
        return words != null && words.contains(FULL);
    }

    /**
     * The sentence for whatever kept Waybill from starting; empty if we have none and it has to be
     * looked into.
     */
    public static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(32)
                .flatMap(cause -> explain(cause).stream())
                .findFirst();
    }

    private static Optional<String> explain(Throwable cause) {
        return switch (cause) {
            case LaunchFailure known -> Optional.ofNullable(known.getMessage());
            case PortInUseException taken -> Optional.of(TakenPort.sentence(taken.getPort()));
            case SQLException full when DISK_FULL_STATE.equals(full.getSQLState()) ->
                    diskFullSentence();
            case IOException full when saysFull(full.getMessage()) -> diskFullSentence();
            default -> Optional.empty();
        };
    }

    private static Optional<String> diskFullSentence() {
        return Optional.ofNullable(diskFull("the data").getMessage());
    }
}
