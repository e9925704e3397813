package org.waybill.domain.stock;

import static org.waybill.domain.stock.StockStory.LAMP;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.waybill.domain.stock.LotTask.BlockLot;
import org.waybill.domain.stock.LotTask.ExpireLots;
import org.waybill.domain.stock.LotTask.PickLots;
import org.waybill.domain.stock.LotTask.ReleaseLot;
import org.waybill.domain.stock.StockCommand.AssignStock;
import org.waybill.domain.stock.StockCommand.ExpectSupply;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.TransferTask.ReceiveTransferStock;
import org.waybill.domain.stock.TransferTask.ReserveTransferStock;
import org.waybill.domain.stock.TransferTask.ShipTransferStock;

/** Random histories of a SKU whose units are known by lot. */
final class LotHistories {

    private static final LocalDate TODAY = LocalDate.ofInstant(StockStory.NOW, ZoneOffset.UTC);

    private LotHistories() {}

    static List<StockCommand> history(Random random) {
        var commands = new ArrayList<StockCommand>();
        for (var command : StockHistories.withPolicies(random)) {
            commands.add(command instanceof ReceiveStock c ? withLots(c, random) : command);
            if (command instanceof AssignStock c && random.nextBoolean()) {
                commands.add(pick(c, random));
            }
            if (command instanceof ReserveTransferStock c && random.nextBoolean()) {
                c.lines().forEach(line -> sent(commands, c, line, random));
            }
            if (random.nextInt(8) == 0) {
                commands.add(task(random));
            }
        }
        return commands;
    }

    private static StockCommand pick(AssignStock c, Random random) {
        var named =
                random.nextInt(3) > 0
                        ? List.<LotUnits>of()
                        : List.of(new LotUnits(lot(random), c.quantity()));
        return new PickLots(
                LAMP, c.order(), c.line(), c.location(), c.quantity(), named, List.of());
    }

    private static void sent(
            List<StockCommand> commands, ReserveTransferStock c, LineQuantity line, Random random) {
        var ship =
                new ShipTransferStock(
                        LAMP,
                        c.transfer(),
                        line.line(),
                        c.location(),
                        line.quantity(),
                        some(line.quantity(), random));
        commands.add(ship);
        commands.add(supply(ship, 1));
        if (random.nextBoolean()) {
            long units = 1 + random.nextInt((int) line.quantity());
            commands.add(
                    new ReceiveTransferStock(
                            LAMP,
                            c.transfer(),
                            line.line(),
                            c.location(),
                            units,
                            random.nextInt(4) == 0 ? StockState.DAMAGED : null,
                            some(units, random)));
        }
        if (random.nextBoolean()) {
            commands.add(supply(ship, 0));
        }
    }

    private static List<LotArrival> some(long units, Random random) {
        return random.nextBoolean()
                ? List.of()
                : List.of(new LotArrival(lot(random), null, null, units, List.of()));
    }

    private static StockCommand supply(ShipTransferStock c, long units) {
        var source = SupplyKey.of(c.transfer().address(), c.line());
        return new ExpectSupply(LAMP, source, c.location(), units, StockStory.SOON);
    }

    private static LotId lot(Random random) {
        return new LotId("L" + random.nextInt(4));
    }

    private static StockCommand withLots(ReceiveStock c, Random random) {
        if (random.nextInt(5) == 0) {
            return c;
        }
        var lot = lot(random);
        var day = TODAY.plusDays(lot.value().charAt(1) - '0');
        var serials =
                random.nextInt(4) == 0
                        ? IntStream.range(0, (int) c.quantity())
                                .mapToObj(i -> new Serial("S" + random.nextInt(10_000)))
                                .distinct()
                                .toList()
                        : List.<Serial>of();
        boolean all = serials.size() == c.quantity();
        return new ReceiveStock(
                LAMP,
                c.location(),
                c.quantity(),
                c.state(),
                c.reference(),
                List.of(new LotArrival(lot, day, day, c.quantity(), all ? serials : List.of())));
    }

    private static StockCommand task(Random random) {
        var at = StockStory.NOW.plus(Duration.ofDays(random.nextInt(3)));
        return switch (random.nextInt(3)) {
            case 0 -> new BlockLot(LAMP, lot(random), "bad");
            case 1 -> new ReleaseLot(LAMP, lot(random), "good", at);
            default -> new ExpireLots(LAMP, at);
        };
    }
}
