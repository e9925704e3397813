package org.waybill.benchmark;

import org.waybill.benchmark.client.RefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verbs of {@code ./waybill} that talk to a running Waybill, or measure one or its parts. */
@Command(
        name = "waybill",
        subcommands = {
            Tool.Replay.class,
            Tool.Promise.class,
            RebuildVerb.class,
            ImportVerb.class,
            DecideVerb.class,
            WhatIfVerb.class,
            BenchVerb.class,
            FaultsVerb.class,
            BuyersVerb.class,
            SimulateVerb.class
        })
public final class Tool {

    private Tool() {}

    /** Groups what can be replayed. */
    @Command(
            name = "replay",
            description = "Replays a data set.",
            subcommands = {OlistVerb.class, OnlineRetailVerb.class, M5Verb.class, SampleVerb.class})
    static final class Replay {}

    /** Groups what can be promised again. */
    @Command(
            name = "promise",
            description = "Promises a data set's orders again and compares.",
            subcommands = OlistPromiseVerb.class)
    static final class Promise {}

    /** Does what the arguments say. */
    public static void main(String[] arguments) {
        var line = new CommandLine(new Tool());
        line.setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                    if (!(failure instanceof Complaint || failure instanceof RefusedException)) {
                        throw failure;
                    }
                    command.getErr().println(failure.getMessage());
                    return 1;
                });
        System.exit(line.execute(arguments));
    }
}
