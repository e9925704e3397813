package org.waybill.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.app.launch.LaunchFailure;
import org.waybill.app.postgres.Database;

class StartTest {

    @TempDir Path data;

    @Test
    void givesEverySchemaItsOwnHistory() {
        var database = new JdbcTemplate(RunningWaybill.instance().part(DataSource.class));

        for (var schema : new String[] {"event_store", "sagas", "projections"}) {
            assertThat(
                            database.queryForObject(
                                    "select to_regclass(?)::text",
                                    String.class,
                                    schema + ".flyway_schema_history"))
                    .isNotNull();
        }
    }

    @Test
    void letsNoHangingNodeKeepWhatItHasLocked() {
        var database = new JdbcTemplate(RunningWaybill.instance().part(DataSource.class));

        assertThat(
                        database.queryForObject(
                                "show idle_in_transaction_session_timeout", String.class))
                .isEqualTo("1min");
    }

    @Test
    void runsOnAPostgresOfOnesOwnAndLeavesTheDataFolderAlone() {
        var database = RunningWaybill.instance().part(Database.class);
        var untouched = data.resolve("untouched");
        var application = WaybillApplication.application();

        try (var running =
                application.run(
                        "--waybill.data=" + untouched,
                        "--waybill.database.url=" + database.url(),
                        "--waybill.database.user=" + database.user(),
                        "--waybill.database.password=" + database.password(),
                        "--server.port=0")) {
            var http =
                    new Http(
                            "http://127.0.0.1:"
                                    + running.getEnvironment().getProperty("local.server.port"));

            assertThat(http.get("/api/health").status()).isEqualTo(200);
            assertThat(http.get("/api/test-clock").status()).isEqualTo(404);
            assertThat(untouched).doesNotExist();
        }
    }

    @Test
    void doesNotStartOnTheFolderOfANewerWaybill() throws IOException {
        Files.writeString(data.resolve("format"), "99");

        assertThatThrownBy(
                        () ->
                                WaybillApplication.application()
                                        .run(RunningWaybill.arguments(data))
                                        .close())
                .satisfies(
                        failure ->
                                assertThat(LaunchFailure.sentence(failure))
                                        .hasValueSatisfying(
                                                sentence ->
                                                        assertThat(sentence)
                                                                .contains("newer Waybill")));
    }
}
