package org.waybill.app.http;

import jakarta.servlet.Filter;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.waybill.command.http.CommandFilter;
import org.waybill.command.http.Door;
import org.waybill.command.http.Repetitions;
import org.waybill.command.http.StrictReader;
import org.waybill.store.CommandRecords;
import org.waybill.store.Commander;
import tools.jackson.databind.json.JsonMapper;

/** Hangs the filters up in their order, and says how JSON is read. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ErrorPage.class, TomcatConfiguration.class})
public class HttpConfiguration {

    private static final int OUTERMOST = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    JsonFactoryBuilderCustomizer strictJsonTokens() {
        return StrictJson::read;
    }

    @Bean
    JsonMapperBuilderCustomizer strictJsonValues() {
        return StrictJson::bind;
    }

    /** Problems are said in English, wherever they come from. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.ENGLISH);
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter() {
        return ordered(new ProblemFilter(), OUTERMOST);
    }

    @Bean
    FilterRegistrationBean<HostFilter> hostFilter(
            @Value("${waybill.http.allowed-hosts:localhost,127.0.0.1,[::1]}") Set<String> hosts) {
        return ordered(new HostFilter(hosts), OUTERMOST + 1);
    }

    /** Before anything asks for parameters, which the container would look for in the body. */
    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(
            @Value("${waybill.http.max-body-bytes:1048576}") int limit,
            @Value("${waybill.http.max-import-bytes:134217728}") long importLimit) {
        return ordered(new BodyFilter(limit, importLimit), OUTERMOST + 2);
    }

    @Bean
    FilterRegistrationBean<AddressFilter> addressFilter() {
        return ordered(new AddressFilter(), OUTERMOST + 3);
    }

    @Bean
    FilterRegistrationBean<CommandFilter> commandFilter(CommandRecords records) {
        return ordered(new CommandFilter(new Repetitions(records)), 0);
    }

    @Bean
    Door door(Commander commander, Clock clock) {
        return new Door(commander, clock);
    }

    @Bean
    StrictReader strictReader(JsonMapper mapper, Validator validator) {
        return new StrictBodies(mapper, validator);
    }

    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
