package org.waybill.app.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.waybill.store.fault.End;
import org.waybill.store.fault.Point;

/** Lets a Waybill in test mode end at a named point of its code, if it is started so. */
public final class ChosenEnd
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(ChosenEnd.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var chosen = environment.getProperty("waybill.fault", "").strip();
        if (chosen.isEmpty()) {
            return;
        }
        if (!environment.getProperty("waybill.test-mode", Boolean.class, false)) {
            throw new LaunchFailure(
                    "WAYBILL_FAULT lets Waybill end in the middle of its work and is for the test mode only; take it away, or start with --test-mode.");
        }
        Point.endAt(end(chosen));
        LOG.warn("Waybill will end at {}, as it was told to", chosen);
    }

    private static End end(String chosen) {
        try {
            return End.parse(chosen);
        } catch (IllegalArgumentException unknown) {
            throw new LaunchFailure(
                    "WAYBILL_FAULT is %s, which is not one of %s, with :n behind it for the n-th time."
                            .formatted(chosen, Point.labels()),
                    unknown);
        }
    }
}
