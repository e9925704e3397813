package org.waybill.app.node;

import java.lang.management.ManagementFactory;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waybill.app.launch.WaybillSettings;
import org.waybill.app.node.NodeTable.Node;
import org.waybill.saga.Duty;

/** Who this process is, and what follows from it. */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

    /** Behind the filters that make problems and read who acts, before anything acts. */
    private static final int BEFORE_COMMANDS = -1;

    @Bean
    Roster roster(WaybillSettings settings, DataSource dataSource) {
        var self = new Node(name(), settings.role());
        return new Roster(self, settings.database().given() ? new NodeTable(dataSource) : null);
    }

    /** The process and its machine: a container's name, where every process is the first. */
    private static String name() {
        return ManagementFactory.getRuntimeMXBean().getName();
    }

    @Bean
    Duty sagaDuty(WaybillSettings settings) {
        return new Duty(settings.role().acts());
    }

    @Bean
    FilterRegistrationBean<RoleFilter> roleFilter(WaybillSettings settings) {
        var registration = new FilterRegistrationBean<>(new RoleFilter(settings.role()));
        registration.setOrder(BEFORE_COMMANDS);
        return registration;
    }
}
