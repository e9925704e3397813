package org.waybill.benchmark.replay;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar on the terminal with how fast it goes and when it will be done; a line now and then where
 * there is no terminal.
 */
public final class Progress implements AutoCloseable {

    private static final int OFTEN_MILLIS = 500;
    private static final int SELDOM_MILLIS = 15_000;
    private static final int WIDTH = 110;

    private final ProgressBar bar;
    private String told = "";

    /**
     * Begins.
     *
     * @param unit what is counted
     */
    public Progress(String task, String unit, long most) {
        var builder =
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(most)
                        .setUnit(" " + unit, 1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(OFTEN_MILLIS)
                        .setMaxRenderedLength(WIDTH)
                        .showSpeed();
        if (System.console() == null || !System.console().isTerminal()) {
            builder.setUpdateIntervalMillis(SELDOM_MILLIS)
                    .setConsumer(new DelegatingProgressBarConsumer(this::tell, WIDTH));
        }
        bar = builder.build();
    }

    /** The last line comes twice: when it is reached and when the bar is closed. */
    private void tell(String line) {
        if (!line.equals(told)) {
            System.err.println(line);
            told = line;
        }
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
