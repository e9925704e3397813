package org.waybill.projection.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.ChannelPolicy;
import org.waybill.domain.stock.Position;
import org.waybill.domain.stock.Preorder;
import org.waybill.domain.stock.Stock;
import org.waybill.projection.audit.Books.Account;

/** Where the tables say other things of a SKU than its history does. */
final class Drift {

    /** The database keeps instants less finely than the log. */
    private static final Duration FINE = Duration.ofMillis(1);

    private final Sku sku;
    private final List<Finding> findings = new ArrayList<>();

    private Drift(Sku sku) {
        this.sku = sku;
    }

    /** Compares each table with the history up to the table's position. */
    static List<Finding> of(Sku sku, Books books, Walk walk) {
        var drift = new Drift(sku);
        var told = books.stocks().getOrDefault(sku, Stock.NONE);
        drift.availability(told, walk.at(books.availabilityAt()), books.availabilityAt());
        var accounts = books.ledgers().getOrDefault(sku, Map.of());
        drift.ledger(accounts, walk.at(books.ledgerAt()), books.ledgerAt());
        drift.findings.addAll(SupplyDrift.of(sku, books, walk));
        drift.findings.addAll(LotDrift.of(sku, books, walk));
        return drift.findings;
    }

    private void availability(Stock told, Stock past, long at) {
        positions(told, past, at);
        policies(told, past, at);
        if (!told.demand().equals(past.demand()) || told.version() != past.version()) {
            var detail =
                    "The demand is %s after %d events, by the log %s after %d."
                            .formatted(
                                    told.demand(), told.version(), past.demand(), past.version());
            add(Subject.DEMAND, "", detail, told.demand().unrouted(), past.demand().unrouted(), at);
        }
    }

    private void positions(Stock told, Stock past, long at) {
        var locations = new TreeSet<>(past.positions().keySet());
        locations.addAll(told.positions().keySet());
        for (var location : locations) {
            var row = told.positions().get(location);
            var known = past.positions().get(location);
            var log = known == null ? null : known.withoutReckoning();
            if (row == null || !row.equals(log)) {
                position(location, row, log, at);
            }
        }
    }

    private void policies(Stock told, Stock past, long at) {
        var channels = new TreeSet<>(past.policies().keySet());
        channels.addAll(told.policies().keySet());
        for (var channel : channels) {
            var row = told.policies().get(channel);
            var log = past.policies().get(channel);
            if (row == null || log == null || !alike(row, log)) {
                var detail = "The policy is %s, by the log %s.".formatted(row, log);
                add(Subject.POLICY, channel.value(), detail, sold(row), sold(log), at);
            }
        }
    }

    private void position(
            LocationId location, @Nullable Position row, @Nullable Position log, long at) {
        var told = row == null ? Position.EMPTY : row;
        var right = log == null ? Position.EMPTY : log;
        var detail = "The position is %s, by the log %s.".formatted(row, log);
        boolean onHand = told.onHand() != right.onHand();
        add(
                Subject.POSITION,
                location.value(),
                detail,
                onHand ? told.onHand() : told.reserved(),
                onHand ? right.onHand() : right.reserved(),
                at);
    }

    private static long sold(@Nullable ChannelPolicy policy) {
        return policy == null ? 0 : policy.sold();
    }

    private static boolean alike(ChannelPolicy row, ChannelPolicy log) {
        return row.equals(log) || row.equals(timed(log, row.preorder()));
    }

    /** With the other one's end, where that is the same as finely as the database keeps it. */
    private static ChannelPolicy timed(ChannelPolicy policy, @Nullable Preorder other) {
        var own = policy.preorder();
        if (own == null || other == null || !near(own.until(), other.until())) {
            return policy;
        }
        var same = new Preorder(own.units(), other.until(), own.sold(), own.waiting());
        return new ChannelPolicy(
                policy.threshold(), policy.quota(), policy.sold(), policy.cap(), same);
    }

    static boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(FINE) < 0;
    }

    private void ledger(Map<LocationId, Account> accounts, Stock stock, long at) {
        var locations = new TreeSet<>(accounts.keySet());
        locations.addAll(stock.positions().keySet());
        for (var location : locations) {
            var account = accounts.getOrDefault(location, Books.NO_LINES);
            var position = stock.at(location);
            boolean units = onHand(account, position);
            boolean promises = reserved(account, position);
            if (!units || !promises || account.wrong() != 0) {
                ledger(location, account, position, units, at);
            }
        }
    }

    private static boolean onHand(Account account, Position position) {
        return account.delta() == position.onHand() && account.onHand() == position.onHand();
    }

    private static boolean reserved(Account account, Position position) {
        return account.reservedDelta() == position.reserved()
                && account.reserved() == position.reserved();
    }

    private void ledger(
            LocationId location, Account account, Position position, boolean units, long at) {
        var detail =
                ("The lines come to %d on hand and %d reserved, the last one says %d and %d,"
                                + " by the log it is %d and %d.")
                        .formatted(
                                account.delta(),
                                account.reservedDelta(),
                                account.onHand(),
                                account.reserved(),
                                position.onHand(),
                                position.reserved());
        findings.add(
                new Finding(
                        sku,
                        Subject.LEDGER,
                        location.value(),
                        detail,
                        units ? account.reservedDelta() : account.delta(),
                        units ? position.reserved() : position.onHand(),
                        at,
                        account.wrong() == 0 ? null : account.wrong()));
    }

    private void add(
            Subject subject, String place, String detail, long found, long expected, long at) {
        findings.add(new Finding(sku, subject, place, detail, found, expected, at, null));
    }
}
