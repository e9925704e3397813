package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The best plan that can be made of some columns. Location by location, from the last to the first:
 * the least key with which each state can be served from there on, each location being used once at
 * most.
 */
final class Cover {

    private final States states;
    private final Layers layers;
    private final Columns columns;

    /** Where the columns of each location that has any begin; at last, where they end. */
    private final int[] start;

    /** By stage, that is location that has columns; then by layer and state. */
    private final long[][] least;

    private final int[] room;
    private final Box box;

    private Cover(Network network, States states, Columns columns, int[] start) {
        this.states = states;
        this.columns = columns;
        this.start = start;
        layers = new Layers(network, states);
        room = new int[network.items.count];
        box = new Box(states);
        least = new long[start.length][];
    }

    /** Solves; null if that would take more than so many entries of tables and steps. */
    static @Nullable Cover of(
            Network network, States states, Columns columns, long most, Looks looks) {
        var cover = new Cover(network, states, columns, starts(columns));
        if (cover.work() > most) {
            return null;
        }
        cover.solve(looks);
        return cover;
    }

    private long work() {
        long work = (long) start.length * states.count();
        for (int i = 0; i < columns.count; i++) {
            work += states.parts(states.all - columns.part[i]);
        }
        return work * layers.count();
    }

    private static int[] starts(Columns columns) {
        var starts = new int[columns.count + 1];
        int stages = 0;
        for (int i = 0; i < columns.count; i++) {
            if (i == 0 || columns.location[i] != columns.location[i - 1]) {
                starts[stages] = i;
                stages++;
            }
        }
        starts[stages] = columns.count;
        return Arrays.copyOf(starts, stages + 1);
    }

    private void solve(Looks looks) {
        int stages = start.length - 1;
        least[stages] = new long[layers.count() * states.count()];
        Arrays.fill(least[stages], Key.NONE);
        for (int layer = 0; layer < layers.count(); layer++) {
            least[stages][layers.base(layer)] = 0;
        }
        for (int stage = stages - 1; stage >= 0; stage--) {
            least[stage] = least[stage + 1].clone();
            for (int column = start[stage]; column < start[stage + 1]; column++) {
                use(column, least[stage + 1], least[stage], looks);
            }
        }
    }

    /** What becomes of every state that a column is a part of. */
    private void use(int column, long[] before, long[] after, Looks looks) {
        int part = columns.part[column];
        states.copies(states.all - part, room);
        for (int layer = layers.count() - 1; layer >= 0 && layers.open(layer); layer--) {
            int from = layers.base(layers.next(layer));
            int to = layers.base(layer) + part;
            long looked = 0;
            box.upTo(room);
            do {
                looked++;
                long rest = before[from + box.state];
                if (rest != Key.NONE) {
                    long key = columns.key[column] + rest;
                    after[to + box.state] = Math.min(after[to + box.state], key);
                }
            } while (box.next());
            looks.add(looked);
        }
    }

    /** The best plan's key; {@link Key#NONE} if there is none. */
    long key() {
        return least(0, 0, states.all);
    }

    int stages() {
        return start.length - 1;
    }

    int location(int stage) {
        return columns.location[start[stage]];
    }

    int firstColumn(int stage) {
        return start[stage];
    }

    int endOfColumns(int stage) {
        return start[stage + 1];
    }

    int part(int column) {
        return columns.part[column];
    }

    /**
     * Whether a column is a part of a state and begins one of the best ways to serve it.
     *
     * @param used shipments before
     */
    boolean best(int stage, int used, int state, int column) {
        if (!states.contains(state, columns.part[column])) {
            return false;
        }
        long rest = least(stage + 1, used + 1, state - columns.part[column]);
        return rest != Key.NONE && columns.key[column] + rest == least(stage, used, state);
    }

    private long least(int stage, int used, int state) {
        int layer = layers.top() == 0 ? 0 : layers.top() - used;
        return layer < 0 ? Key.NONE : least[stage][layers.base(layer) + state];
    }
}
