package org.waybill.store;

/** Says that a command's id is in the log already, so nothing of it was written a second time. */
public final class DuplicateCommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String commandId;
    private final String fingerprint;
    private final long position;

    /**
     * @param commandId the id that is known
     * @param fingerprint the digest of what was asked under it the first time
     * @param position the position its record holds
     */
    public DuplicateCommandException(String commandId, String fingerprint, long position) {
        super("The command %s is in the log already, at %d".formatted(commandId, position));
        this.commandId = commandId;
        this.fingerprint = fingerprint;
        this.position = position;
    }

    /** The id that is known. */
    public String commandId() {
        return commandId;
    }

    /** The digest of what was asked under it the first time. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The position its record holds. */
    public long position() {
        return position;
    }
}
