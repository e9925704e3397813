package org.waybill.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.routing.RoutingDecision.Attempt;
import org.waybill.domain.routing.RoutingDecision.Part;
import org.waybill.domain.routing.RoutingDecision.Result;

/** A decision told to somebody who asks why. */
public final class DecisionWords {

    private static final long MICROS = 1_000_000;

    private DecisionWords() {}

    /** Sentences, in the order in which it was decided. */
    public static List<String> of(RoutingDecision decision) {
        var words = new ArrayList<String>();
        words.add(
                decision.ruleSetVersion() == 0
                        ? "The standard rules decided, by route %s.".formatted(decision.route())
                        : "Rule set %s, version %d, decided, by route %s."
                                .formatted(
                                        decision.ruleSet(),
                                        decision.ruleSetVersion(),
                                        decision.route()));
        instruction(words, decision);
        candidates(words, decision);
        words.addAll(GoodsWords.of(decision.request()));
        decision.attempts().forEach(attempt -> words.add(attempt(attempt)));
        decision.plan().forEach(part -> words.add(part(part)));
        runnerUp(words, decision);
        rest(words, decision);
        return words;
    }

    private static void instruction(List<String> words, RoutingDecision decision) {
        var wanted = decision.request().instruction();
        if (wanted == null) {
            return;
        }
        words.add(
                switch (wanted.kind()) {
                    case RETRY -> "A person asked to try it again.";
                    case LOCATION -> "A person chose location %s.".formatted(wanted.location());
                    case SPLIT -> "A person allowed it to be split.";
                });
    }

    private static void candidates(List<String> words, RoutingDecision decision) {
        var sites = decision.request().sites();
        long open = sites.stream().filter(site -> site.filter() == null).count();
        words.add(
                "%d of %d locations that know its SKUs may serve it."
                        .formatted(open, sites.size()));
    }

    private static String attempt(Attempt attempt) {
        var name =
                attempt.pass() == 1
                        ? "Strategy %s".formatted(attempt.strategy())
                        : "Strategy %s, without what locations only should be,"
                                .formatted(attempt.strategy());
        var filtered =
                attempt.filtered().isEmpty()
                        ? ""
                        : " left %d locations out and".formatted(attempt.filtered().size());
        return name + filtered + " " + result(attempt) + ".";
    }

    private static String result(Attempt attempt) {
        var finding = attempt.finding();
        return switch (finding.result()) {
            case BEST -> "found the best plan" + value(attempt);
            case GOOD -> "found a plan, and did not prove that it is the best" + value(attempt);
            case STAND_IN -> "took the nearest locations, the order being too large to compare all";
            case NO_LOCATION -> "found no location that is open, has room and a service";
            case NOT_ENOUGH ->
                    "found too few units of line %s in all locations together"
                            .formatted(
                                    finding.lines().stream()
                                            .map(Object::toString)
                                            .collect(Collectors.joining(", ")));
            case SPLIT -> "would have had to split it more often than allowed";
            case PROMISE -> "would have been late";
            case NOT_TOGETHER -> "found each line, but not all of them together";
            case UNDECIDED -> "could not compare all plans and found none";
        };
    }

    /** Where ranks decide, the value says nothing by itself. */
    private static String value(Attempt attempt) {
        var value = attempt.finding().value();
        return value == null || !attempt.criteria().isEmpty()
                ? ""
                : " at %s minor units".formatted(minor(value));
    }

    private static String part(Part part) {
        var lines =
                part.lines().stream().map(DecisionWords::line).collect(Collectors.joining(", "));
        var words = new StringBuilder("%s gives %s".formatted(part.location(), lines));
        if (part.metres() != null) {
            words.append(", %d m away".formatted(part.metres()));
        }
        if (part.service() != null && part.parcel() != null) {
            words.append(", by %s for %s".formatted(part.service(), minor(part.parcel())));
        }
        return words.append('.').toString();
    }

    private static String line(LineCount line) {
        return "%d of line %s".formatted(line.quantity(), line.lineId());
    }

    private static void runnerUp(List<String> words, RoutingDecision decision) {
        if (decision.plan().isEmpty() || decision.attempts().isEmpty()) {
            return;
        }
        var last = decision.attempts().getLast();
        var other = last.finding().runnerUp();
        if (other != null) {
            var where =
                    other.plan().stream()
                            .map(part -> part.location().value())
                            .collect(Collectors.joining(", "));
            var more =
                    last.criteria().isEmpty()
                            ? "; it costs %s more".formatted(minor(other.difference()))
                            : "";
            words.add("Without one of these the best is %s%s.".formatted(where, more));
        }
    }

    private static void rest(List<String> words, RoutingDecision decision) {
        var rest = decision.rest();
        if (rest == null) {
            return;
        }
        var action = rest.action();
        var what = decision.plan().isEmpty() ? "It" : "What is left";
        words.add(
                switch (action.kind()) {
                    case NEXT, STRATEGY -> what + " waits.";
                    case QUEUE -> "%s waits in queue %s.".formatted(what, action.queue());
                    case BACKORDER -> what + " waits until it comes in.";
                    case CANCEL -> what + " is cancelled.";
                });
        if (rest.why() == null || rest.why() == Result.UNDECIDED) {
            words.add("A person should look at it.");
        }
    }

    private static String minor(long micros) {
        return "%d.%02d".formatted(micros / MICROS, Math.abs(micros % MICROS) / (MICROS / 100));
    }
}
