package org.waybill.projection.routing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderEvent.OrderRouted;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.routing.DecisionWords;
import org.waybill.domain.routing.Routing;
import org.waybill.domain.routing.RoutingDecision;
import org.waybill.domain.routing.RuleBook;
import org.waybill.domain.routing.Site;
import org.waybill.domain.routing.WhatIf;
import org.waybill.projection.Answer;
import org.waybill.projection.Past;
import org.waybill.projection.json.Documents;
import org.waybill.projection.order.OrderQueries;
import org.waybill.projection.routing.DecisionView.Again;
import org.waybill.projection.routing.DecisionView.CandidateView;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/** Answers why orders were routed as they were. */
@Component
public class DecisionQueries {

    private final OrderQueries orders;
    private final EventLog log;
    private final Past past;
    private final Documents documents;

    public DecisionQueries(OrderQueries orders, EventLog log, Past past, Documents documents) {
        this.orders = orders;
        this.log = log;
        this.past = past;
        this.documents = documents;
    }

    /**
     * Every decision about an order, oldest first.
     *
     * @param channel may be left open while only one has an order of that number
     * @param again whether each is decided again
     * @param upTo the position up to which it is asked; null for now
     */
    public Answer<List<DecisionView>> of(
            String number, @Nullable String channel, boolean again, @Nullable Long upTo) {
        var order =
                upTo == null ? orders.key(number, channel) : orders.keyAt(number, channel, upTo);
        return order.map(key -> views(key, order.position(), again));
    }

    private List<DecisionView> views(OrderKey key, long position, boolean again) {
        var views = new ArrayList<DecisionView>();
        for (var event : log.read(key.address(), position)) {
            if (event.payload() instanceof OrderRouted routed) {
                views.add(view(event, routed.decision(), again));
            }
        }
        return views;
    }

    private DecisionView view(RecordedEvent event, RoutingDecision decision, boolean again) {
        return new DecisionView(
                event.position(),
                event.occurredAt(),
                event.actor(),
                DecisionWords.of(decision),
                decision.request().sites().stream().map(site -> candidate(site, decision)).toList(),
                documents.tree(decision),
                again ? again(event.position(), decision) : null);
    }

    private static CandidateView candidate(Site site, RoutingDecision decision) {
        var out = site.filter() == null ? filtered(site, decision) : site.filter().name();
        boolean chosen =
                decision.plan().stream().anyMatch(part -> part.location().equals(site.location()));
        return new CandidateView(
                site.location().value(),
                site.metres(),
                out,
                out == null ? decision.alone(site) : null,
                chosen);
    }

    private static @Nullable String filtered(Site site, RoutingDecision decision) {
        if (decision.attempts().isEmpty()) {
            return null;
        }
        return decision.attempts().getLast().filtered().stream()
                .filter(one -> one.location().equals(site.location()))
                .map(one -> one.reason().name())
                .findFirst()
                .orElse(null);
    }

    private Again again(long position, RoutingDecision decision) {
        var rules = rules(decision, position);
        var decided =
                Routing.decide(rules.name(), rules.version(), rules.rules(), decision.request());
        var recorded = documents.write(decision);
        var now = documents.write(decided);
        return new Again(recorded.equals(now), digest(recorded), digest(now));
    }

    private RuleBook.Live rules(RoutingDecision decision, long position) {
        var book = past.rules(position);
        var edition = book.edition(decision.ruleSet(), decision.ruleSetVersion());
        return edition == null
                ? RuleBook.EMPTY.deciding()
                : new RuleBook.Live(decision.ruleSet(), edition.version(), edition.rules());
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What would have happened under some rules.
     *
     * @param after the position after which decisions are asked again
     * @param upTo the last position
     */
    public Answer<WhatIf.Report> whatIf(RuleBook.Live rules, long after, long upTo) {
        var whatIf = new WhatIf(rules);
        log.replay(
                after,
                upTo,
                Set.of(OrderEvent.class),
                part -> part.events().forEach(event -> ask(whatIf, event)));
        return new Answer<>(whatIf.report(), upTo);
    }

    private static void ask(WhatIf whatIf, RecordedEvent event) {
        if (event.payload() instanceof OrderRouted routed) {
            whatIf.ask(routed.order(), routed.decision());
        }
    }
}
