package org.waybill.app.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.waybill.app.launch.DataFolder;
import org.waybill.app.launch.WaybillSettings;

/**
 * The database everybody uses. What is opened last is closed first: the pool, the server, the data
 * folder.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int POOL = 40;
    private static final long PATIENCE_MILLIS = 10_000;

    /**
     * Held only by who keeps something in it: beside a PostgreSQL of one's own, several Waybills
     * share a machine.
     */
    @Bean
    @Lazy
    DataFolder dataFolder(WaybillSettings settings) {
        return DataFolder.open(settings.data());
    }

    @Bean
    @Lazy
    PostgresServer postgresServer(DataFolder folder, WaybillSettings settings) {
        var server = PostgresServer.start(folder.path(), settings.binaries());
        server.watch();
        return server;
    }

    @Bean
    Database database(WaybillSettings settings, ObjectProvider<PostgresServer> embedded) {
        var external = settings.database();
        return external.given()
                ? ExternalDatabase.reach(external)
                : embedded.getObject().database();
    }

    /** The pool, over tables that are already in shape: nobody can see them otherwise. */
    @Bean
    @Primary
    HikariDataSource dataSource(Database database) {
        var pool = new HikariDataSource();
        pool.setPoolName("waybill");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(POOL);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        Migrations.apply(pool);
        return pool;
    }
}
