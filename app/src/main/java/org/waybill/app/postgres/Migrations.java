package org.waybill.app.postgres;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.waybill.app.launch.LaunchFailure;

/** Brings the tables of every schema to the shape this Waybill knows. */
final class Migrations {

    /**
     * Each schema has its own tables, history and folder, so that it can move to a server of its
     * own.
     */
    private static final List<String> SCHEMAS = List.of("event_store", "sagas", "projections");

    private static final String INTEGRATIONS = "integrations";

    private Migrations() {}

    /**
     * Migrates all schemas that are needed.
     *
     * @param integrated whether events are handed on to others
     * @throws LaunchFailure if a schema is of a newer Waybill
     */
    static void apply(DataSource database, boolean integrated) {
        SCHEMAS.forEach(schema -> migrate(database, schema));
        if (integrated) {
            migrate(database, INTEGRATIONS);
        }
    }

    private static void migrate(DataSource database, String schema) {
        var folder = "db/" + schema.replace('_', '-');
        try {
            Flyway.configure()
                    .dataSource(database)
                    .defaultSchema(schema)
                    .locations("classpath:" + folder)
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException other) {
            throw new LaunchFailure(
                    "The tables of schema %s were made by a newer or changed Waybill; start them with that one. (%s)"
                            .formatted(
                                    schema,
                                    Objects.toString(other.getMessage()).replaceAll("\\s+", " ")),
                    other);
        }
    }
}
