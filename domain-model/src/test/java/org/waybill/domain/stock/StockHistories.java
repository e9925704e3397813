package org.waybill.domain.stock;

import static org.waybill.domain.stock.StockStory.APP;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.NOW;
import static org.waybill.domain.stock.StockStory.SHOP;
import static org.waybill.domain.stock.StockStory.WEB;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.stock.HoldTask.ExpireHolds;
import org.waybill.domain.stock.HoldTask.ExtendHolds;
import org.waybill.domain.stock.HoldTask.HoldStock;
import org.waybill.domain.stock.HoldTask.ReleaseHolds;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.AssignStock;
import org.waybill.domain.stock.StockCommand.ConsumeStock;
import org.waybill.domain.stock.StockCommand.ExpectSupply;
import org.waybill.domain.stock.StockCommand.MoveStock;
import org.waybill.domain.stock.StockCommand.PreorderTerms;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockCommand.RecordCount;
import org.waybill.domain.stock.StockCommand.RejectStock;
import org.waybill.domain.stock.StockCommand.ReleaseReservation;
import org.waybill.domain.stock.StockCommand.ReserveStock;
import org.waybill.domain.stock.StockCommand.SetAvailabilityPolicy;
import org.waybill.domain.stock.StockCommand.SetSafetyStock;
import org.waybill.domain.stock.TransferTask.ReceiveTransferStock;
import org.waybill.domain.stock.TransferTask.ReleaseTransferStock;
import org.waybill.domain.stock.TransferTask.ReserveTransferStock;
import org.waybill.domain.stock.TransferTask.ShipTransferStock;
import org.waybill.domain.transfer.TransferId;

/** Random commands to the stock of one SKU; their instants never go back. */
final class StockHistories {

    static final List<LocationId> LOCATIONS = List.of(DC, SHOP, new LocationId("S-2"));

    private final Random random;
    private final boolean policies;
    private Instant now = NOW;

    private StockHistories(Random random, boolean policies) {
        this.random = random;
        this.policies = policies;
    }

    /** With safety stocks, thresholds, quotas and backorders. */
    static List<StockCommand> withPolicies(Random random) {
        return new StockHistories(random, true).history();
    }

    /** Nothing is kept back, nothing is promised beyond what is there. */
    static List<StockCommand> plain(Random random) {
        return new StockHistories(random, false).history();
    }

    private List<StockCommand> history() {
        var commands = new ArrayList<StockCommand>();
        int length = 5 + random.nextInt(40);
        for (int i = 0; i < length; i++) {
            now = now.plusSeconds(random.nextInt(20));
            commands.add(command());
        }
        return commands;
    }

    private StockCommand command() {
        if (random.nextInt(5) == 0) {
            return elsewhere();
        }
        return switch (random.nextInt(policies ? 17 : 15)) {
            case 0 -> new ReceiveStock(LAMP, location(), 1 + random.nextInt(9), null);
            case 1 -> new ReceiveStock(LAMP, location(), 1 + random.nextInt(9), state(), null);
            case 2 ->
                    new AdjustStock(
                            LAMP,
                            location(),
                            random.nextInt(9) - 5,
                            state(),
                            AdjustmentReason.LOST);
            case 3 ->
                    new RecordCount(
                            LAMP, location(), random.nextInt(9), now, random.nextInt(5) - 2);
            case 4, 5 -> hold();
            case 6, 7, 8 -> reserve();
            case 9, 10 -> new AssignStock(LAMP, order(), line(), location(), few());
            case 11 -> reject();
            case 12 ->
                    new ConsumeStock(
                            LAMP, order(), line(), location(), few(), new FulfillmentId("F"));
            case 13 -> ending();
            case 14 ->
                    new MoveStock(
                            LAMP, location(), state(), state(), few(), AdjustmentReason.OTHER);
            case 15 -> safety();
            default -> policy();
        };
    }

    /** To, from and for other places. */
    private StockCommand elsewhere() {
        var transfer = new TransferId("T-" + random.nextInt(2));
        return switch (random.nextInt(5)) {
            case 0 -> new ReserveTransferStock(LAMP, transfer, location(), lines(), now);
            case 1 ->
                    new ReleaseTransferStock(
                            LAMP, transfer, line(), location(), few(), "CANCELLED");
            case 2 -> new ShipTransferStock(LAMP, transfer, line(), location(), few());
            case 3 -> new ReceiveTransferStock(LAMP, transfer, line(), location(), few(), state());
            default ->
                    new ExpectSupply(
                            LAMP,
                            SupplyKey.of(transfer.address(), line()),
                            location(),
                            random.nextInt(3),
                            now);
        };
    }

    private StockCommand hold() {
        var cart = cart();
        return new HoldStock(
                LAMP,
                cart,
                lines(),
                now.plusSeconds(random.nextInt(60)),
                now,
                terms(cart.channel()));
    }

    private StockCommand reserve() {
        var at = random.nextInt(3) == 0 ? location() : null;
        var cart = random.nextBoolean() ? cart() : null;
        var order = order();
        return new ReserveStock(LAMP, order, lines(), at, cart, now, terms(order.channel()));
    }

    private StockCommand reject() {
        var reasons = RejectionReason.values();
        var reason = reasons[random.nextInt(reasons.length)];
        return new RejectStock(LAMP, order(), line(), location(), few(), reason);
    }

    private StockCommand ending() {
        return switch (random.nextInt(4)) {
            case 0 -> new ExpireHolds(LAMP, now);
            case 2 -> new ExtendHolds(LAMP, cart(), now.plusSeconds(random.nextInt(90)), now);
            case 1 -> new ReleaseHolds(LAMP, cart(), someLine(), HoldRelease.ABANDONED);
            default ->
                    new ReleaseReservation(
                            LAMP, order(), line(), someLocation(), few(), "CANCELLED");
        };
    }

    private StockCommand policy() {
        var quota = random.nextBoolean() ? null : Long.valueOf(random.nextInt(6));
        var cap = random.nextInt(4) > 0 ? null : Long.valueOf(random.nextInt(12));
        var preorder =
                random.nextBoolean()
                        ? null
                        : new PreorderTerms(
                                1 + random.nextInt(9), now.plusSeconds(random.nextInt(300)));
        return new SetAvailabilityPolicy(LAMP, channel(), random.nextInt(3), quota, cap, preorder);
    }

    private StockCommand safety() {
        int percent = random.nextBoolean() ? 0 : random.nextInt(101);
        return new SetSafetyStock(LAMP, location(), random.nextInt(4), percent);
    }

    private Terms terms(ChannelId channel) {
        var some = LOCATIONS.subList(random.nextInt(2), LOCATIONS.size());
        var eligible = Eligible.only(Set.copyOf(some));
        if (!policies) {
            return Terms.present(channel, eligible, Backorder.NONE, now);
        }
        return switch (random.nextInt(6)) {
            case 0 -> Terms.present(channel, eligible, StockStory.LIMIT_3, now);
            case 1 -> Terms.present(channel, eligible, StockStory.UNLIMITED, now);
            default -> Terms.present(channel, eligible, Backorder.NONE, now);
        };
    }

    private List<LineQuantity> lines() {
        var lines = new ArrayList<LineQuantity>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            lines.add(new LineQuantity(line(), few()));
        }
        return lines;
    }

    /** Null, and so saleable, as often as all the others. */
    private @Nullable StockState state() {
        var states = StockState.values();
        return random.nextBoolean() ? null : states[random.nextInt(states.length)];
    }

    private long few() {
        return 1 + random.nextInt(4);
    }

    private LocationId location() {
        return LOCATIONS.get(random.nextInt(LOCATIONS.size()));
    }

    private @Nullable LocationId someLocation() {
        return random.nextBoolean() ? location() : null;
    }

    private LineId line() {
        return random.nextBoolean() ? StockStory.L1 : StockStory.L2;
    }

    private @Nullable LineId someLine() {
        return random.nextBoolean() ? line() : null;
    }

    private ChannelId channel() {
        return random.nextInt(3) == 0 ? APP : WEB;
    }

    private CartKey cart() {
        return CartKey.of("c-" + random.nextInt(3), channel());
    }

    private OrderKey order() {
        return OrderKey.of("o-" + random.nextInt(3), channel());
    }
}
