package org.waybill.command.product;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waybill.command.TargetResolver;
import org.waybill.command.Versions;
import org.waybill.domain.product.Product;
import org.waybill.domain.product.ProductCommand.DefineProduct;
import org.waybill.domain.product.ProductEvent;

/** The shell of a product: holds its state, asks its rules. */
@Aggregate(
        type = "product",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks")
class ProductAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Product state = Product.UNDEFINED;

    ProductAggregate() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Product on(DefineProduct command, MetaData metaData) {
        Versions.check(metaData, state.version());
        state.decide(command).orThrow().forEach(AggregateLifecycle::apply);
        return state;
    }

    @EventSourcingHandler
    void on(ProductEvent event) {
        id = Product.address(event.sku());
        state = state.evolve(event);
    }
}
