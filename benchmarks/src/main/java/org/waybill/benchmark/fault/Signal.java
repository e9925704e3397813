package org.waybill.benchmark.fault;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.waybill.benchmark.Complaint;

/** What can be told to processes. */
enum Signal {
    /** Stand still. */
    STOP,
    /** Go on. */
    CONT,
    /** End, at once. */
    KILL;

    void to(ProcessHandle... processes) {
        var command =
                Stream.concat(
                        Stream.of("kill", "-" + name()),
                        Arrays.stream(processes).map(one -> String.valueOf(one.pid())));
        try {
            // One that has ended meanwhile is as good as told.
            new ProcessBuilder(command.toList()).inheritIO().start().waitFor();
        } catch (IOException failure) {
            throw new Complaint("There is no kill command here.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.", interrupted);
        }
    }
}
