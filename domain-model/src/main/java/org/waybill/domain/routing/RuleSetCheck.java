package org.waybill.domain.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Fault;

/** What is wrong with a rule set, whatever the network is: by JSON pointer, in its order. */
public final class RuleSetCheck {

    private final RuleSet rules;
    private final List<Fault> faults = new ArrayList<>();

    private RuleSetCheck(RuleSet rules) {
        this.rules = rules;
    }

    /** All that is wrong; nothing if it can be used. */
    public static List<Fault> faults(RuleSet rules) {
        var check = new RuleSetCheck(rules);
        check.routes();
        rules.strategies()
                .forEach(
                        (name, strategy) -> {
                            var at = "/strategies/" + name;
                            check.faults.addAll(StrategyCheck.faults(at, strategy));
                            check.after(at + "/otherwise", strategy.otherwise(), false);
                            check.cycle(name, at + "/otherwise/strategy");
                        });
        return check.faults;
    }

    private void routes() {
        var ids = new HashSet<String>();
        for (int i = 0; i < rules.routes().size(); i++) {
            var route = rules.routes().get(i);
            var at = "/routes/" + i;
            if (!ids.add(route.id())) {
                add(at + "/id", "Another route before it has the same id.");
            }
            when(at + "/when", route.when());
            unreachable(i, at);
            strategies(at + "/strategies", route.strategies());
            after(at + "/otherwise", route.otherwise(), true);
        }
    }

    private void when(String at, RouteCondition when) {
        var least = when.valueAtLeast();
        var most = when.valueAtMost();
        if (least != null && most != null && least > most) {
            add(at + "/valueAtMost", "No value is at least %d and at most %d.", least, most);
        }
        if (when.methods().stream().allMatch(method -> method.collected())
                && !when.methods().isEmpty()
                && !(when.countries().isEmpty() && when.regions().isEmpty())) {
            add(at + "/countries", "An order that is collected goes to no country.");
        }
    }

    private void unreachable(int place, String at) {
        var route = rules.routes().get(place);
        for (var earlier : rules.routes().subList(0, place)) {
            if (earlier.when().covers(route.when())) {
                add(at, "Every order that fits it fits route %s before it.", earlier.id());
                return;
            }
        }
    }

    private void strategies(String at, List<String> names) {
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            known(at + "/" + i, names.get(i));
            if (!seen.add(names.get(i))) {
                add(at + "/" + i, "It is tried before already.");
            }
        }
    }

    private void known(String at, String name) {
        if (!rules.strategies().containsKey(name) && !name.equals(StandardRules.NEAREST)) {
            add(at, "There is no strategy %s.", name);
        }
    }

    private void after(String at, AfterAction after, boolean last) {
        boolean ends =
                switch (after.kind()) {
                    case NEXT, STRATEGY -> false;
                    case QUEUE, BACKORDER, CANCEL -> true;
                };
        if (last && !ends) {
            add(at + "/kind", "After the last strategy it must be QUEUE, BACKORDER or CANCEL.");
        }
        if (after.partial() && !ends) {
            add(at + "/partial", "What is left of a part would be looked for in vain.");
        }
        only(at + "/strategy", after.strategy(), after.kind() == AfterAction.Kind.STRATEGY);
        only(at + "/queue", after.queue(), after.kind() == AfterAction.Kind.QUEUE);
        if (after.strategy() != null) {
            known(at + "/strategy", after.strategy());
        }
        if (after.cancelAfterHours() != null
                && (!ends || after.kind() == AfterAction.Kind.CANCEL)) {
            add(at + "/cancelAfterHours", "Only what waits can be cancelled later.");
        }
    }

    private void only(String at, @Nullable Object given, boolean wanted) {
        if (wanted && given == null) {
            add(at, "must be given");
        }
        if (!wanted && given != null) {
            add(at, "does not belong to this action");
        }
    }

    /** A strategy from which one comes back to it. */
    private void cycle(String start, String at) {
        var seen = new HashSet<String>();
        var name = start;
        while (name != null && rules.strategies().containsKey(name) && seen.add(name)) {
            name = rules.strategy(name).otherwise().strategy();
            if (start.equals(name)) {
                add(at, "It leads back to strategy %s.", start);
                return;
            }
        }
    }

    private void add(String at, String detail, Object... words) {
        faults.add(new Fault(at, detail.formatted(words)));
    }
}
