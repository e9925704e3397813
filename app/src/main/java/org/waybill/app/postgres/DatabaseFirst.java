package org.waybill.app.postgres;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.waybill.app.launch.WaybillSettings;

/** Begins every start with the database: it takes longest, and the rest need not wait for it. */
public final class DatabaseFirst
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // No sooner: what begins before the context refreshes would not be closed by a signal.
        BeanDefinitionRegistryPostProcessor first = beans -> begin(context.getEnvironment(), beans);
        context.addBeanFactoryPostProcessor(first);
    }

    private static void begin(Environment environment, BeanDefinitionRegistry beans) {
        var settings = Binder.get(environment).bindOrCreate("waybill", WaybillSettings.class);
        var database = RisingDatabase.begin(settings);
        var name = RisingDatabase.class.getName();
        var singletons = (DefaultListableBeanFactory) beans;
        singletons.registerSingleton(name, database);
        singletons.registerDisposableBean(name, database::close);
    }
}
