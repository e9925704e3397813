package org.waybill.app.postgres;

import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.waybill.app.launch.DataFolder;

/** The database everybody uses. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Closed by the database, which is in it to the last. */
    @Bean(destroyMethod = "")
    @Lazy
    DataFolder dataFolder(RisingDatabase rising) {
        return rising.folder();
    }

    @Bean
    @Lazy
    Database database(RisingDatabase rising) {
        return rising.database();
    }

    @Bean
    @Primary
    DataSource dataSource(RisingDatabase rising) {
        return new PatientDataSource(rising);
    }

    /** Nothing begins to work before the database is up. */
    @Bean
    SmartInitializingSingleton databaseIsUp(RisingDatabase rising) {
        return rising::pool;
    }
}
