package org.waybill.store;

import java.util.Optional;

/**
 * The commands the log has seen, and what was answered. A command's record is part of the commit of
 * its events.
 */
public interface CommandRecords {

    /** The record under this id. */
    Optional<CommandRecord> find(String commandId);

    /**
     * Keeps the answer given to a command. Makes the record if the command led to no event. The
     * first answer kept stands.
     *
     * @return the answer that stands
     */
    StoredAnswer keep(String commandId, String fingerprint, StoredAnswer answer);
}
