package org.waybill.command.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.CategoryName;
import org.waybill.command.http.CountryCode;
import org.waybill.command.http.CurrencyCode;
import org.waybill.command.http.HazmatClassCode;
import org.waybill.command.http.Id;
import org.waybill.command.http.Text;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.Method;
import org.waybill.domain.routing.AfterAction;
import org.waybill.domain.routing.AfterAction.Kind;
import org.waybill.domain.routing.AfterAction.Queue;
import org.waybill.domain.routing.Route;
import org.waybill.domain.routing.RouteCondition;
import org.waybill.domain.routing.RuleSet;
import org.waybill.domain.routing.Strategy;
import org.waybill.domain.sourcing.optimum.HazmatClass;

/**
 * A rule set as it is written.
 *
 * @param currency ISO 4217; amounts in it are minor units of that
 */
record RuleSetBody(
        @Text(required = false, max = 1_000) @Nullable String description,
        @CurrencyCode String currency,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull RouteBody> routes,
        @NotNull @Size(max = 100) Map<@Id String, @Valid @NotNull StrategyBody> strategies) {

    RuleSet rules() {
        var named = new TreeMap<String, Strategy>();
        strategies.forEach((name, body) -> named.put(name, body.strategy()));
        return new RuleSet(
                description, currency, routes.stream().map(RouteBody::route).toList(), named);
    }

    /**
     * Which orders are routed how.
     *
     * @param when which orders; all where it is not said
     * @param strategies tried in this order
     * @param otherwise what happens when the last has found nothing; it waits where it is not said
     * @param tries refusals of a line after which a person decides
     */
    record RouteBody(
            @Id String id,
            @Valid @Nullable WhenBody when,
            @NotEmpty @Size(max = 100) List<@Id String> strategies,
            @Valid @Nullable AfterBody otherwise,
            @Min(1) @Max(1_000) @Nullable Integer tries) {

        Route route() {
            return new Route(
                    id,
                    when == null ? RouteCondition.ANY : when.condition(),
                    strategies,
                    otherwise == null ? AfterAction.WAIT : otherwise.afterAction(),
                    tries);
        }
    }

    /** Which orders fit a route; what is not said does not matter. */
    record WhenBody(
            @Size(max = 10) @Nullable List<@NotNull Method> methods,
            @Size(max = 1_000) @Nullable List<@Id String> channels,
            @Size(max = 300) @Nullable List<@CountryCode String> countries,
            @Size(max = 1_000) @Nullable List<@Text(max = 100) String> regions,
            @Min(0) @Max(1_000) @Nullable Integer priorityAtLeast,
            @Nullable Boolean promised,
            @Min(0) @Max(1_000_000_000_000L) @Nullable Long valueAtLeast,
            @Min(0) @Max(1_000_000_000_000L) @Nullable Long valueAtMost,
            @Min(1) @Max(1_000_000_000) @Nullable Long unitsAtMost,
            @Size(max = 1_000) @Nullable List<@CategoryName String> categoriesAny,
            @Size(max = 1_000) @Nullable List<@CategoryName String> categoriesAll,
            @Size(max = 60) @Nullable List<@HazmatClassCode String> hazmat) {

        RouteCondition condition() {
            return new RouteCondition(
                    Lists.set(methods),
                    Lists.set(channels, ChannelId::new),
                    Lists.set(countries),
                    Lists.set(regions),
                    priorityAtLeast,
                    promised,
                    valueAtLeast,
                    valueAtMost,
                    unitsAtMost,
                    Lists.set(categoriesAny),
                    Lists.set(categoriesAll),
                    Lists.set(hazmat, HazmatClass::new));
        }
    }

    /** What happens where nothing was found; it waits in queue SOURCING if no other is said. */
    record AfterBody(
            @NotNull Kind kind,
            @Id(required = false) @Nullable String strategy,
            @Nullable Queue queue,
            @Nullable Boolean partial,
            @Min(1) @Max(87_600) @Nullable Integer cancelAfterHours) {

        AfterAction afterAction() {
            var where = queue == null && kind == Kind.QUEUE ? Queue.SOURCING : queue;
            return new AfterAction(
                    kind, strategy, where, Boolean.TRUE.equals(partial), cancelAfterHours);
        }
    }
}
