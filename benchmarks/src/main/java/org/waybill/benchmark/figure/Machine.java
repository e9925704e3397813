package org.waybill.benchmark.figure;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/** What it was measured on, as far as Java can tell. */
public final class Machine {

    private static final long MEGA = 1 << 20;

    private Machine() {}

    /** The facts, by name. */
    public static SortedMap<String, Object> facts() {
        var facts = new TreeMap<String, Object>();
        facts.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put("heapMostMb", Runtime.getRuntime().maxMemory() / MEGA);
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("jdk", System.getProperty("java.vm.version"));
        facts.put("jdkVendor", System.getProperty("java.vm.vendor"));
        return facts;
    }

    /** How busy it is, by its own account: how many threads want to run, over the last minute. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
