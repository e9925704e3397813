package org.waybill.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waybill.projection.Snapshots;

/** Puts before every query what they have in common. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration implements WebMvcConfigurer {

    private final Snapshots snapshots;

    QueryConfiguration(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new MinPosition(snapshots)).addPathPatterns("/api/**");
    }
}
