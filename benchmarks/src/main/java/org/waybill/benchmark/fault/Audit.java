package org.waybill.benchmark.fault;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.waybill.benchmark.check.Projections;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.fault.Customers.Asked;
import org.waybill.benchmark.fault.Finding.Kind;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.ClosedModel;
import org.waybill.benchmark.load.Rest;
import org.waybill.benchmark.load.Shop;
import org.waybill.benchmark.rebuild.Rebuild;

/** Looks whether all that was acknowledged is there, once and whole. */
final class Audit {

    private static final int CALLERS = 32;

    /** After many failures, processes pause for up to a minute before they go on. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Shop shop;
    private final List<Asked> asked;
    private final ConcurrentLinkedQueue<Finding> findings = new ConcurrentLinkedQueue<>();

    Audit(Shop shop, List<Asked> asked) {
        this.shop = shop;
        this.asked = asked;
    }

    /** Looks. */
    List<Finding> findings() {
        var done = asked.stream().filter(one -> one.reply().ok()).map(Asked::ask).toList();
        asked.stream().filter(one -> !one.reply().ok()).forEach(this::unanswered);
        try (var callers = new ClosedModel(shop.base(), CALLERS)) {
            // Nothing comes of asking again for what has happened.
            callers.each(done, (ask, reply) -> {});
            new Rest(shop).await();
            orders(callers, done);
        }
        try (var waybill = new WaybillClient(shop.base().toString())) {
            Shelves.after(shop, done).check(waybill, findings::add);
            digests(waybill);
        }
        return List.copyOf(findings);
    }

    private void unanswered(Asked one) {
        other(
                "%s was answered %d %s"
                        .formatted(one.ask().path(), one.reply().status(), one.reply().body()));
    }

    private void other(String words) {
        findings.add(new Finding(Kind.OTHER, words));
    }

    private void orders(ClosedModel callers, Collection<Ask> done) {
        var histories =
                done.stream()
                        .filter(Shelves::isOrder)
                        .map(ask -> Ask.get("/api/orders/%s/history".formatted(ask.key())))
                        .toList();
        long until = System.nanoTime() + PATIENCE.toNanos();
        var wrong = wrong(callers, histories);
        while (wrong.stream().anyMatch(one -> one.kind() == Kind.HALF)
                && System.nanoTime() < until) {
            WaybillClient.rest(LOOK);
            wrong = wrong(callers, histories);
        }
        findings.addAll(wrong);
    }

    private static Collection<Finding> wrong(ClosedModel callers, List<Ask> histories) {
        var wrong = new ConcurrentLinkedQueue<Finding>();
        callers.each(
                histories,
                (ask, reply) -> wrong.addAll(OrderStory.findings(ask.path(), reply.json())));
        return wrong;
    }

    private void digests(WaybillClient waybill) {
        var projections = new Projections(waybill);
        var before = projections.digests();
        Rebuild.run(waybill);
        projections.settled();
        Projections.differences(before, projections.digests()).forEach(this::other);
    }
}
