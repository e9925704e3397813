package org.waybill.app.node;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.waybill.app.node.NodeTable.Node;

/**
 * Deals the event processors out to the nodes that are alive: by turns, in an order that is the
 * same for everyone, so that nobody has to be asked. No node has two more than another of its kind.
 */
final class Turns {

    private static final String SAGA = "-saga";

    private final List<Node> alive;
    private final List<String> processors;

    Turns(List<Node> alive, Set<String> processors) {
        this.alive = alive;
        this.processors = List.copyOf(new TreeSet<>(processors));
    }

    /** Whether a processor is for a node to run. */
    boolean isFor(String node, String processor) {
        var able = alive.stream().filter(one -> serves(one.role(), processor)).toList();
        int number = processors.indexOf(processor);
        return number >= 0 && !able.isEmpty() && able.get(number % able.size()).name().equals(node);
    }

    static boolean serves(Role role, String processor) {
        return processor.endsWith(SAGA) ? role.acts() : role.projects();
    }
}
