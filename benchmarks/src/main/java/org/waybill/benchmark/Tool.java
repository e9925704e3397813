package org.waybill.benchmark;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verbs of {@code ./waybill} that talk to a running Waybill. */
@Command(
        name = "waybill",
        subcommands = {Tool.Replay.class, RebuildVerb.class})
public final class Tool {

    private Tool() {}

    /** Groups what can be replayed. */
    @Command(
            name = "replay",
            description = "Replays a data set.",
            subcommands = {OlistVerb.class})
    static final class Replay {}

    /** Does what the arguments say. */
    public static void main(String[] arguments) {
        var line = new CommandLine(new Tool());
        line.setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                    if (!(failure instanceof Complaint)) {
                        throw failure;
                    }
                    command.getErr().println(failure.getMessage());
                    return 1;
                });
        System.exit(line.execute(arguments));
    }
}
