package org.waybill.projection;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/** Tells the persistence unit where the projections' entities are, beside anybody else's. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
class ProjectionConfiguration {}
