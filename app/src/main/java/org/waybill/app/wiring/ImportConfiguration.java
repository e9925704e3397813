package org.waybill.app.wiring;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waybill.app.launch.WaybillSettings;
import org.waybill.command.imports.ImportDuty;
import org.waybill.store.imports.ImportStore;
import org.waybill.store.postgres.PostgresImports;

/** Where imports are kept, and who works on them. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    ImportStore importStore(DataSource dataSource, Clock clock) {
        return new PostgresImports(dataSource, clock);
    }

    /** Who is alone with its database goes on at once where an earlier Waybill was killed. */
    @Bean
    ImportDuty importDuty(
            WaybillSettings settings, @Value("${waybill.keep-import-rows:30d}") Duration keepRows) {
        var owner =
                settings.database().given()
                        ? ManagementFactory.getRuntimeMXBean().getName()
                        : "holder-of-the-data-folder";
        return new ImportDuty(settings.role().acts(), owner, keepRows);
    }
}
