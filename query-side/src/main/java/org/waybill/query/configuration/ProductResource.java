package org.waybill.query.configuration;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.configuration.ConfigurationQueries;
import org.waybill.projection.configuration.ProductView;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers what is configured about products. */
@RestController("productAnswers")
@RequestMapping("/api/products")
@ReadsFrom(AVAILABILITY)
class ProductResource {

    private final ConfigurationQueries queries;

    ProductResource(ConfigurationQueries queries) {
        this.queries = queries;
    }

    /** A part of the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Products(List<ProductView> products, @Nullable String next, long position) {}

    @GetMapping("/{sku}")
    ResponseEntity<Positioned<ProductView>> product(@PathVariable String sku) {
        Parameters.id("sku", sku);
        return Replies.one(() -> queries.product(sku), ProductView::version);
    }

    @GetMapping
    ResponseEntity<Products> products(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Parameters.limit(limit, 200);
        return Replies.page(
                () -> queries.products(Parameters.cursor(cursor), most),
                answer ->
                        new Products(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }
}
