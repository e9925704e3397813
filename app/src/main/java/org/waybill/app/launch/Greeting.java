package org.waybill.app.launch;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.waybill.app.postgres.Database;

/**
 * What the one who started Waybill reads when it is ready: where to look, who may, and what to try
 * first.
 */
@Component
final class Greeting {

    private static final String HERE = "127.0.0.1";

    private final Environment environment;
    private final WaybillSettings settings;
    private final ObjectProvider<Database> database;

    Greeting(Environment environment, WaybillSettings settings, ObjectProvider<Database> database) {
        this.environment = environment;
        this.settings = settings;
        this.database = database;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        var port = environment.getProperty("local.server.port", "?");
        System.out.println(words("http://127.0.0.1:" + port));
    }

    private String words(String address) {
        return """

        Waybill is ready.
          Health     %1$s/api/health
          Interface  %1$s/api/openapi
          Data       %2$s
          Time       %3$s
        %4$s Ctrl-C stops it.
        Try:  curl -s %1$s/api/health
        """
                .formatted(
                        address,
                        database.getObject().place(),
                        settings.testMode() ? time(address) : "the system clock's",
                        reach(environment.getProperty("server.address", HERE)));
    }

    private static String reach(String listening) {
        return listening.equals(HERE)
                ? "There is no sign-in, so it listens on this machine only (127.0.0.1)."
                : "There is no sign-in, and it listens on %s: guard the door.".formatted(listening);
    }

    private static String time(String address) {
        return "test mode: POST %s/api/test-clock moves it".formatted(address);
    }
}
