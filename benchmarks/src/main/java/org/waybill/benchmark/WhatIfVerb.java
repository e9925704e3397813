package org.waybill.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.routing.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./waybill what-if}. */
@Command(name = "what-if", description = "Tries rules on the recorded decisions of the past.")
final class WhatIfVerb implements Callable<Integer> {

    @Option(names = "--rules", description = "a rule set; without it, the live one")
    private @Nullable String rules;

    @Option(names = "--version", description = "its version; without it, the newest")
    private @Nullable Integer version;

    @Option(names = "--from", description = "an instant or a position; without it, the beginning")
    private @Nullable String from;

    @Option(names = "--to", description = "an instant or a position; without it, now")
    private @Nullable String to;

    @Option(names = "--url", description = "the Waybill; without it, the one on this machine")
    private @Nullable String url;

    @Override
    public Integer call() {
        if (version != null && rules == null) {
            throw new Complaint("--version belongs to --rules: name the rule set too.");
        }
        try (var waybill = new WaybillClient(url == null ? RebuildVerb.here() : url)) {
            Comparison.lines(waybill.patiently(path())).forEach(System.out::println);
            return 0;
        }
    }

    private String path() {
        var asked = new ArrayList<String>();
        add(asked, "ruleSet", rules);
        add(asked, "version", version);
        add(asked, "from", from);
        add(asked, "to", to);
        return "/api/what-if" + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
    }

    private static void add(List<String> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
