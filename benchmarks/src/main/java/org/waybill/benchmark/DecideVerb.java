package org.waybill.benchmark;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.Parallel;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.replay.Progress;
import org.waybill.benchmark.routing.OrderNumber;
import org.waybill.benchmark.routing.Remade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waybill decide --again}. */
@Command(name = "decide", description = "Makes recorded decisions again and compares the bytes.")
final class DecideVerb implements Callable<Integer> {

    private static final int AT_ONCE = 4;

    /** Beyond so many, only what differs is told. */
    private static final int TOLD = 10;

    @Parameters(paramLabel = "ORDER", arity = "0..*", description = "numbers of orders")
    private List<String> numbers = List.of();

    @Option(names = "--again", required = true, description = "from what each of them saw")
    private boolean again;

    @Option(names = "--channel", description = "the orders' channel")
    private @Nullable String channel;

    @Option(names = "--all", description = "every order there is")
    private boolean all;

    @Option(names = "--url", description = "the Waybill; without it, the one on this machine")
    private @Nullable String url;

    private final LongAdder decisions = new LongAdder();
    private final ConcurrentLinkedQueue<Remade> different = new ConcurrentLinkedQueue<>();

    @Override
    public Integer call() {
        if (all == !numbers.isEmpty()) {
            throw new Complaint("Name orders, or say --all.");
        }
        try (var waybill = new WaybillClient(url == null ? RebuildVerb.here() : url)) {
            var orders = all ? all(waybill) : named();
            if (orders.size() <= TOLD) {
                orders.forEach(order -> tell(Remade.of(waybill, order)));
            } else {
                compare(waybill, orders);
            }
            System.out.printf(
                    "%,d decisions about %,d orders made again: %,d differ.%n",
                    decisions.sum(), orders.size(), different.size());
            return different.isEmpty() ? 0 : 1;
        }
    }

    private List<OrderNumber> named() {
        return numbers.stream().map(number -> new OrderNumber(number, channel)).toList();
    }

    private List<OrderNumber> all(WaybillClient waybill) {
        var orders = OrderNumber.all(waybill);
        return channel == null
                ? orders
                : orders.stream().filter(order -> channel.equals(order.channel())).toList();
    }

    private void tell(List<Remade> remade) {
        count(remade);
        remade.forEach(one -> one.lines().forEach(System.out::println));
    }

    private void compare(WaybillClient waybill, List<OrderNumber> orders) {
        try (var progress = new Progress("Deciding again", "orders", orders.size())) {
            Parallel.each(
                    orders,
                    AT_ONCE,
                    order -> {
                        count(Remade.of(waybill, order));
                        progress.step();
                    });
        }
        different.forEach(one -> one.lines().forEach(System.out::println));
    }

    private void count(List<Remade> remade) {
        decisions.add(remade.size());
        remade.stream().filter(one -> !one.same()).forEach(different::add);
    }
}
