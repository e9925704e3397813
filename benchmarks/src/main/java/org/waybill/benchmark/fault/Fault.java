package org.waybill.benchmark.fault;

import java.util.List;

/**
 * A kind of harm.
 *
 * @param name by which it is asked for
 * @param meaning in a few words
 * @param times how often it is done while the commands are sent
 * @param skus how many there are: with few, their histories become long
 * @param preparation makes what it is done to
 */
record Fault(String name, String meaning, int times, int skus, Preparation preparation) {

    private static final int MANY = 200;
    private static final int FEW = 3;

    /** Makes the ground for a trial. */
    interface Preparation {
        Ground on(Trial trial);
    }

    /** All there are. */
    static final List<Fault> ALL =
            List.of(
                    new Fault(
                            "kill-app",
                            "kill -9 of Waybill, started again at once, ten times",
                            10,
                            MANY,
                            trial -> new OneNode(trial, OneNode::killWaybill)),
                    new Fault(
                            "kill-database",
                            "kill -9 of its PostgreSQL, three times",
                            3,
                            MANY,
                            trial -> new OneNode(trial, OneNode::killPostgres)),
                    new Fault(
                            "kill-both",
                            "kill -9 of both, started again at once, three times",
                            3,
                            MANY,
                            trial -> new OneNode(trial, OneNode::killBoth)),
                    new Fault(
                            "points",
                            "Waybill ends at each of five points of its code",
                            Points.count(),
                            FEW,
                            Points::new),
                    new Fault(
                            "database-pause",
                            "PostgreSQL stands still for 30 s (8 s with --quick)",
                            1,
                            MANY,
                            trial -> new OneNode(trial, OneNode::pausePostgres)),
                    new Fault(
                            "cut-commit",
                            "connections to the database are cut before and after what they carry",
                            1,
                            MANY,
                            CutGround::new),
                    new Fault(
                            "disk-full",
                            "PostgreSQL's disk is full for 20 s (10 s with --quick)",
                            1,
                            MANY,
                            FullDisk::new),
                    new Fault(
                            "node-pause",
                            "one of two nodes stands still for 15 s and then goes on",
                            1,
                            MANY,
                            TwoNodes::new));
}
