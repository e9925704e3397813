package org.waybill.benchmark.replay;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal with how fast it goes and when it will be done. */
public final class Progress implements AutoCloseable {

    private static final int OFTEN_MILLIS = 500;
    private static final int SELDOM_MILLIS = 15_000;
    private static final int WIDTH = 110;

    private final ProgressBar bar;

    /**
     * Begins.
     *
     * @param unit what is counted
     */
    public Progress(String task, String unit, long most) {
        boolean seen = System.console() != null && System.console().isTerminal();
        bar =
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(most)
                        .setUnit(" " + unit, 1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(seen ? OFTEN_MILLIS : SELDOM_MILLIS)
                        .setMaxRenderedLength(WIDTH)
                        .showSpeed()
                        .build();
    }

    /** One more. */
    public void step() {
        bar.step();
    }

    /** So many by now. */
    public void stepTo(long count) {
        bar.stepTo(count);
    }

    @Override
    public void close() {
        bar.close();
    }
}
