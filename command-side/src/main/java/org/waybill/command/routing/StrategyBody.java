package org.waybill.command.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.Id;
import org.waybill.command.http.Text;
import org.waybill.command.routing.RuleSetBody.AfterBody;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.routing.AfterAction;
import org.waybill.domain.routing.Criterion;
import org.waybill.domain.routing.LocationFilter;
import org.waybill.domain.routing.PromiseRule;
import org.waybill.domain.routing.Splits;
import org.waybill.domain.routing.Strategy;
import org.waybill.domain.routing.Weights;

/**
 * One way to look for locations: by {@code rank} or by {@code cost}.
 *
 * @param must what a location must be
 * @param should what it should be besides
 */
record StrategyBody(
        @Valid @Nullable FilterBody must,
        @Valid @Nullable FilterBody should,
        @Size(max = 20) @Nullable List<@NotNull Criterion> rank,
        @Valid @Nullable CostBody cost,
        @Valid @Nullable SplitsBody splits,
        @Valid @Nullable PromiseBody promise,
        @Valid @Nullable AfterBody otherwise) {

    Strategy strategy() {
        return new Strategy(
                must == null ? LocationFilter.ANY : must.filter(),
                should == null ? LocationFilter.ANY : should.filter(),
                rank == null ? List.of() : rank,
                cost == null ? null : cost.weights(),
                splits == null ? Splits.FREE : splits.splits(),
                promise == null ? PromiseRule.IGNORED : promise.rule(),
                otherwise == null ? AfterAction.NEXT : otherwise.afterAction());
    }

    /** What locations are asked; what is not said does not matter. */
    record FilterBody(
            @Size(max = 10) @Nullable List<LocationProfile.@NotNull Type> types,
            @Size(max = 1_000) @Nullable List<@Id String> only,
            @Size(max = 1_000) @Nullable List<@Id String> butNot,
            @Size(max = 100) @Nullable List<@Text(max = 100) String> tagsAny,
            @Size(max = 100) @Nullable List<@Text(max = 100) String> tagsNone,
            @Min(0) @Max(40_000_000) @Nullable Long withinMetres,
            @Nullable Boolean sameCountry,
            @Nullable Boolean sameRegion,
            @Min(0) @Max(100) @Nullable Integer workloadAtMost) {

        LocationFilter filter() {
            return new LocationFilter(
                    Lists.set(types),
                    Lists.set(only, LocationId::new),
                    Lists.set(butNot, LocationId::new),
                    Lists.set(tagsAny),
                    Lists.set(tagsNone),
                    withinMetres,
                    Boolean.TRUE.equals(sameCountry),
                    Boolean.TRUE.equals(sameRegion),
                    workloadAtMost);
        }
    }

    /**
     * What costs count: the first five in permille of what they are, 1,000 where it is not said;
     * the others in minor units, 0 where it is not said.
     */
    record CostBody(
            @Min(0) @Max(100_000) @Nullable Integer parcels,
            @Min(0) @Max(100_000) @Nullable Integer handling,
            @Min(0) @Max(100_000) @Nullable Integer labor,
            @Min(0) @Max(100_000) @Nullable Integer markdown,
            @Min(0) @Max(100_000) @Nullable Integer scarcity,
            @Min(0) @Max(100_000_000) @Nullable Long split,
            @Min(0) @Max(100_000_000) @Nullable Long day,
            @Min(0) @Max(100_000_000) @Nullable Long kilometre,
            @Min(0) @Max(100_000_000) @Nullable Long carbonTonne,
            @Min(0) @Max(100_000_000) @Nullable Long workload,
            @Min(0) @Max(100_000_000) @Nullable Long lastUnit) {

        Weights weights() {
            return new Weights(
                    permille(parcels),
                    permille(handling),
                    permille(labor),
                    permille(markdown),
                    permille(scarcity),
                    minor(split),
                    minor(day),
                    minor(kilometre),
                    minor(carbonTonne),
                    minor(workload),
                    minor(lastUnit));
        }

        private static int permille(@Nullable Integer given) {
            return Objects.requireNonNullElse(given, 1_000);
        }

        private static long minor(@Nullable Long given) {
            return Objects.requireNonNullElse(given, 0L);
        }
    }

    /** Into how many shipments an order may be split. */
    record SplitsBody(
            @Min(0) @Max(1_000) @Nullable Integer most,
            @Min(0) @Max(1_000) @Nullable Integer preferred,
            @Min(0) @Max(1_000_000_000_000L) @Nullable Long threshold) {

        Splits splits() {
            return new Splits(most, preferred, threshold);
        }
    }

    /** What the promised day means; late days cost minor units each. */
    record PromiseBody(
            @NotNull PromiseRule.Kind kind, @Min(0) @Max(100_000_000) @Nullable Long latePerDay) {

        PromiseRule rule() {
            return new PromiseRule(kind, Objects.requireNonNullElse(latePerDay, 0L));
        }
    }
}
