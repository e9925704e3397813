package org.waybill.domain.sourcing.foresight;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.waybill.domain.sourcing.optimum.Rate;

/**
 * A contest for a few units, told to OR-Tools as well.
 *
 * @param supply units by location and SKU
 * @param room units that each location can send; -1 where there is no limit
 */
record SmallContest(int[][] supply, int[] room, List<Wish> wishes, List<int[]> walkIns) {

    static {
        Loader.loadNativeLibraries();
    }

    private static final long LOST = 900;
    private static final long LOST_SALE = 250;

    /**
     * An order.
     *
     * @param skus of its items
     * @param price of a parcel, by location
     */
    record Wish(int[] skus, int[] units, int[] price) {

        Parcels.Sender sender(int place) {
            return new Parcels.Sender(
                    3,
                    List.of(new Rate(2, price[place], 0), new Rate(99, price[place] + 40, 0)),
                    Arrays.stream(skus).mapToObj(sku -> true).toList());
        }

        long parcel(int place, int set) {
            int all = 0;
            for (int item = 0; item < skus.length; item++) {
                all += (set >> item & 1) == 0 ? 0 : units[item];
            }
            return price[place] + (all > 2 ? 40 : 0) + 3L * all;
        }
    }

    static SmallContest random(Random random) {
        int places = 2 + random.nextInt(3);
        int skus = 1 + random.nextInt(3);
        var supply = new int[places][skus];
        for (var here : supply) {
            Arrays.setAll(here, sku -> random.nextInt(4));
        }
        var room = IntStream.range(0, places).map(p -> random.nextInt(3) == 0 ? 3 : -1).toArray();
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < 6; i++) {
            var items = random.ints(0, skus).limit(1 + random.nextInt(3)).toArray();
            wishes.add(
                    new Wish(
                            items,
                            Arrays.stream(items).map(s -> 1 + random.nextInt(2)).toArray(),
                            random.ints(places, 50, 400).toArray()));
        }
        var walkIns = new ArrayList<int[]>();
        for (int i = 0; i < 4; i++) {
            walkIns.add(new int[] {random.nextInt(places), random.nextInt(skus)});
        }
        return new SmallContest(supply, room, wishes, walkIns);
    }

    SmallContest withMore(int units) {
        var more = new int[supply.length][];
        Arrays.setAll(more, p -> Arrays.stream(supply[p]).map(u -> u + units).toArray());
        var open = Arrays.stream(room).map(r -> r < 0 ? r : r + units).toArray();
        return new SmallContest(more, open, wishes, walkIns);
    }

    Contest contest() {
        var contest = new Contest.Builder();
        var stock = new int[supply.length][];
        var rooms = new int[supply.length];
        for (int place = 0; place < supply.length; place++) {
            stock[place] = Arrays.stream(supply[place]).map(contest::position).toArray();
            rooms[place] = room[place] < 0 ? Contest.FREE : contest.position(room[place]);
        }
        for (var wish : wishes) {
            int items = wish.skus().length;
            var taken = new int[supply.length * items];
            Arrays.setAll(taken, i -> stock[i / items][wish.skus()[i % items]]);
            var pieces =
                    Arrays.stream(wish.units()).mapToObj(u -> new Parcels.Piece(u, 1)).toList();
            var senders = IntStream.range(0, supply.length).mapToObj(wish::sender).toList();
            contest.order(Parcels.of(pieces, senders), LOST, taken, rooms);
        }
        walkIns.forEach(one -> contest.walkIn(stock[one[0]][one[1]], LOST_SALE));
        return contest.build();
    }

    /** The least that serving them costs, as OR-Tools finds. */
    long least() {
        return new Solver().least();
    }

    private final class Solver {

        private final CpModel model = new CpModel();
        private final LinearExprBuilder cost = LinearExpr.newBuilder();
        private final LinearExprBuilder[][] taken =
                new LinearExprBuilder[supply.length][supply[0].length];
        private final LinearExprBuilder[] sent = new LinearExprBuilder[supply.length];

        long least() {
            for (int place = 0; place < supply.length; place++) {
                Arrays.setAll(taken[place], sku -> LinearExpr.newBuilder());
                sent[place] = LinearExpr.newBuilder();
            }
            wishes.forEach(this::tell);
            for (var one : walkIns) {
                var sold = model.newBoolVar("");
                taken[one[0]][one[1]].add(sold);
                cost.addTerm(sold, -LOST_SALE);
                cost.add(LOST_SALE);
            }
            for (int place = 0; place < supply.length; place++) {
                for (int sku = 0; sku < supply[place].length; sku++) {
                    model.addLessOrEqual(taken[place][sku], supply[place][sku]);
                }
                if (room[place] >= 0) {
                    model.addLessOrEqual(sent[place], room[place]);
                }
            }
            model.minimize(cost);
            var solver = new CpSolver();
            solver.getParameters().setNumWorkers(1);
            if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
                throw new AssertionError("CP-SAT finds no optimum");
            }
            return Math.round(solver.objectiveValue());
        }

        private void tell(Wish wish) {
            int items = wish.skus().length;
            var lost = model.newBoolVar("");
            cost.addTerm(lost, LOST);
            var served = new LinearExprBuilder[items];
            Arrays.setAll(served, item -> LinearExpr.newBuilder().add(lost));
            for (int place = 0; place < supply.length; place++) {
                var sends = LinearExpr.newBuilder();
                for (int set = 1; set < 1 << items; set++) {
                    var parcel = model.newBoolVar("");
                    sends.add(parcel);
                    cost.addTerm(parcel, wish.parcel(place, set));
                    take(wish, place, set, parcel, served);
                }
                model.addLessOrEqual(sends, 1);
            }
            for (var item : served) {
                model.addEquality(item, 1);
            }
        }

        private void take(
                Wish wish, int place, int set, BoolVar parcel, LinearExprBuilder[] served) {
            for (int item = 0; item < served.length; item++) {
                if ((set >> item & 1) != 0) {
                    served[item].add(parcel);
                    taken[place][wish.skus()[item]].addTerm(parcel, wish.units()[item]);
                    sent[place].addTerm(parcel, wish.units()[item]);
                }
            }
        }
    }
}
