package org.waybill.projection.stock;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.ChannelEvent.ChannelDefined;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Product;
import org.waybill.domain.product.ProductEvent.ProductDefined;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.Eligible;
import org.waybill.domain.stock.HoldRelease;
import org.waybill.domain.stock.HoldTask.ExpireHolds;
import org.waybill.domain.stock.HoldTask.ExtendHolds;
import org.waybill.domain.stock.HoldTask.HoldStock;
import org.waybill.domain.stock.HoldTask.ReleaseHolds;
import org.waybill.domain.stock.LineQuantity;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.AssignStock;
import org.waybill.domain.stock.StockCommand.ConsumeStock;
import org.waybill.domain.stock.StockCommand.ExpectSupply;
import org.waybill.domain.stock.StockCommand.PreorderTerms;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockCommand.RecordCount;
import org.waybill.domain.stock.StockCommand.RejectStock;
import org.waybill.domain.stock.StockCommand.ReleaseReservation;
import org.waybill.domain.stock.StockCommand.ReserveStock;
import org.waybill.domain.stock.StockCommand.SetAvailabilityPolicy;
import org.waybill.domain.stock.StockCommand.SetSafetyStock;
import org.waybill.domain.stock.StockDecisions;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.SupplyKey;
import org.waybill.domain.stock.Terms;
import org.waybill.domain.stock.TransferTask.ReceiveTransferStock;
import org.waybill.domain.stock.TransferTask.ReleaseTransferStock;
import org.waybill.domain.stock.TransferTask.ReserveTransferStock;
import org.waybill.domain.stock.TransferTask.ShipTransferStock;
import org.waybill.domain.transfer.TransferId;
import org.waybill.projection.MemoryLog;

/** Random but legal histories: commands at random, of which the domain's rules let some happen. */
public final class RandomStock {

    /** No pre-order ends while anybody looks. */
    private static final Instant LONG_AFTER = MemoryLog.BEGINNING.plusSeconds(9_000_000);

    public static final List<Sku> SKUS = names("S-", 4).stream().map(Sku::new).toList();
    public static final List<Sku> KITS = List.of(new Sku("K-1"), new Sku("K-2"));
    public static final List<LocationId> LOCATIONS =
            names("L-", 5).stream().map(LocationId::new).toList();
    public static final List<ChannelId> CHANNELS =
            names("c-", 3).stream().map(ChannelId::new).toList();
    private static final LineId LINE = new LineId("1");
    private static final List<OrderKey> ORDERS =
            CHANNELS.stream()
                    .flatMap(c -> names("o-", 4).stream().map(o -> OrderKey.of(o, c)))
                    .toList();

    private final Random random;
    private final MemoryLog log;
    private final Map<Sku, Stock> stocks = new HashMap<>();
    private final Map<Sku, ProductProfile> products = new HashMap<>();
    private final Map<ChannelId, ChannelProfile> channels = new TreeMap<>();
    private final Map<LocationId, LocationProfile> locations = new TreeMap<>();

    public RandomStock(Random random, MemoryLog log) {
        this.random = random;
        this.log = log;
        CHANNELS.forEach(this::channel);
        LOCATIONS.forEach(this::location);
        SKUS.forEach(this::product);
        KITS.forEach(this::kit);
    }

    public Stock stock(Sku sku) {
        return stocks.getOrDefault(sku, Stock.NONE);
    }

    public Backorder backorder(Sku sku) {
        return profile(sku).backorder();
    }

    public ProductProfile profile(Sku sku) {
        return Objects.requireNonNull(products.get(sku));
    }

    /** Who counts for a channel, said once more and otherwise. */
    public Set<LocationId> eligible(ChannelId channel, boolean ship, boolean collect) {
        var profile = Objects.requireNonNull(channels.get(channel));
        var eligible = new TreeSet<LocationId>();
        locations.forEach(
                (id, location) -> {
                    boolean does = ship && location.shipping() || collect && location.pickup();
                    if (location.enabled() && does && profile.servedBy(id)) {
                        eligible.add(id);
                    }
                });
        return eligible;
    }

    /** One thing more happens, or is refused. */
    public void step() {
        switch (random.nextInt(40)) {
            case 0 -> channel(any(CHANNELS));
            case 1 -> location(any(LOCATIONS));
            case 2 -> product(any(SKUS));
            case 3 -> kit(any(KITS));
            default -> stock();
        }
    }

    private void stock() {
        var sku = any(SKUS);
        var command = command(sku);
        if (StockDecisions.decide(stock(sku), command)
                instanceof Decision.Accepted<StockEvent>(var events)) {
            for (var event : events) {
                stocks.put(sku, stock(sku).evolve(event));
                log.append(command.aggregateId(), event);
            }
        }
    }

    private StockCommand command(Sku sku) {
        return random.nextInt(5) == 0 ? elsewhere(sku) : here(sku);
    }

    /** To, from and for other places. */
    private StockCommand elsewhere(Sku sku) {
        var location = any(LOCATIONS);
        var transfer = new TransferId("t-" + random.nextInt(3));
        long n = 1 + random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0, 1 -> new ReserveTransferStock(sku, transfer, location, lines(n), now());
            case 2 -> new ShipTransferStock(sku, transfer, LINE, location, n);
            case 3 -> new ReceiveTransferStock(sku, transfer, LINE, location, n, null);
            case 4 -> new ReleaseTransferStock(sku, transfer, LINE, location, n, "test");
            default ->
                    new ExpectSupply(
                            sku, SupplyKey.of(transfer.address(), LINE), location, n - 1, now());
        };
    }

    private StockCommand here(Sku sku) {
        var location = any(LOCATIONS);
        var order = any(ORDERS);
        var cart = CartKey.of("cart" + random.nextInt(3), any(CHANNELS));
        long n = 1 + random.nextInt(6);
        return switch (random.nextInt(16)) {
            case 0, 1 -> new ReceiveStock(sku, location, 3 * n, "PO");
            case 2 -> new AdjustStock(sku, location, n - 4, AdjustmentReason.FOUND);
            case 3 -> new RecordCount(sku, location, 2 * n, now(), 0);
            case 4 ->
                    new SetSafetyStock(
                            sku, location, n - 1, random.nextBoolean() ? 0 : random.nextInt(60));
            case 5 -> policy(sku, n);
            case 6, 7 ->
                    new HoldStock(
                            sku,
                            cart,
                            lines(n),
                            now().plusSeconds(20 * n),
                            now(),
                            terms(sku, cart.channel()));
            case 8 -> new ReleaseHolds(sku, cart, null, HoldRelease.ABANDONED);
            case 9 -> new ExpireHolds(sku, now());
            case 10 -> reserve(sku, order, n, random.nextInt(4) == 0 ? location : null);
            case 11 -> new AssignStock(sku, order, LINE, location, n);
            case 12 ->
                    new RejectStock(
                            sku, order, LINE, location, n, any(List.of(RejectionReason.values())));
            case 13 -> new ConsumeStock(sku, order, LINE, location, n, new FulfillmentId("f-" + n));
            case 14 -> new ExtendHolds(sku, cart, now().plusSeconds(30 * n), now());
            default ->
                    new ReleaseReservation(
                            sku, order, LINE, random.nextBoolean() ? null : location, n, "test");
        };
    }

    private StockCommand policy(Sku sku, long n) {
        return new SetAvailabilityPolicy(
                sku,
                any(CHANNELS),
                n - 1,
                random.nextBoolean() ? null : 2 * n,
                random.nextInt(3) > 0 ? null : 9 * n,
                random.nextBoolean() ? null : new PreorderTerms(n, LONG_AFTER));
    }

    private StockCommand reserve(Sku sku, OrderKey order, long n, @Nullable LocationId location) {
        return new ReserveStock(
                sku, order, lines(n), location, null, now(), terms(sku, order.channel()));
    }

    private Terms terms(Sku sku, ChannelId channel) {
        return terms(sku, channel, eligible(channel, true, true));
    }

    /** The terms at any moment of this history, and of those who ask about it. */
    Terms terms(Sku sku, ChannelId channel, Set<LocationId> eligible) {
        return Terms.present(channel, Eligible.only(eligible), backorder(sku), now());
    }

    private void channel(ChannelId id) {
        var some = LOCATIONS.stream().filter(location -> random.nextInt(3) > 0).toList();
        var profile = new ChannelProfile(id.value(), random.nextBoolean(), some);
        channels.put(id, profile);
        log.append(id.address(), new ChannelDefined(id, profile));
    }

    private void location(LocationId id) {
        var profile =
                new LocationProfile(
                        id.value(),
                        LocationProfile.Type.STORE,
                        null,
                        null,
                        "UTC",
                        random.nextInt(4) > 0,
                        random.nextBoolean(),
                        random.nextInt(5) > 0);
        locations.put(id, profile);
        log.append(id.address(), new LocationDefined(id, profile));
    }

    private void product(Sku sku) {
        var backorder =
                switch (random.nextInt(8)) {
                    case 0 -> new Backorder(Backorder.Mode.UNLIMITED, 0);
                    case 1, 2 -> new Backorder(Backorder.Mode.LIMIT, random.nextInt(5));
                    default -> Backorder.NONE;
                };
        define(sku, random.nextInt(8) > 0, backorder, List.of());
    }

    private void kit(Sku kit) {
        var parts =
                SKUS.stream()
                        .limit(1 + random.nextInt(SKUS.size()))
                        .map(sku -> new Component(sku, 1 + random.nextInt(3)))
                        .toList();
        define(kit, true, Backorder.NONE, parts);
    }

    private void define(Sku sku, boolean tracked, Backorder backorder, List<Component> parts) {
        var profile =
                new ProductProfile(
                        sku.value(), null, null, tracked, null, null, null, backorder, parts);
        products.put(sku, profile);
        log.append(Product.address(sku), new ProductDefined(sku, profile));
    }

    private Instant now() {
        return MemoryLog.BEGINNING.plusSeconds(log.head());
    }

    private static List<LineQuantity> lines(long quantity) {
        return List.of(new LineQuantity(LINE, quantity));
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> prefix + n).toList();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
