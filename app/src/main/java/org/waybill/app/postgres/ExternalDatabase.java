package org.waybill.app.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.waybill.app.launch.LaunchFailure;
import org.waybill.app.launch.WaybillSettings.External;

/** A PostgreSQL that somebody else runs. */
final class ExternalDatabase {

    private static final String PATIENCE_SECONDS = "10";

    private ExternalDatabase() {}

    /**
     * Knocks once.
     *
     * @throws LaunchFailure if nobody answers, or not to us
     */
    static Database reach(External external) {
        var url = Objects.requireNonNullElse(external.url(), "");
        var user = Objects.requireNonNullElse(external.user(), "");
        var password = Objects.requireNonNullElse(external.password(), "");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new LaunchFailure(
                    "WAYBILL_DATABASE_URL must look like jdbc:postgresql://host:5432/database.");
        }
        knock(url, user, password);
        return new Database(url, user, password, withoutSecrets(url));
    }

    private static void knock(String url, String user, String password) {
        var properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        properties.setProperty("loginTimeout", PATIENCE_SECONDS);
        try {
            DriverManager.getConnection(url, properties).close();
        } catch (SQLException failure) {
            var reason = Objects.toString(failure.getMessage()).lines().findFirst().orElse("");
            throw new LaunchFailure(
                    "The database %s cannot be reached: %s".formatted(withoutSecrets(url), reason),
                    failure);
        }
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("\\?.*", "");
    }
}
