package org.waybill.domain.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.sourcing.optimum.ServiceId;

/**
 * What routing decided, by which rules, and from what. The same rules and request make the same
 * decision again, to the last byte.
 *
 * @param ruleSet the rule set's name
 * @param ruleSetVersion its version; 0 for the standard rules
 * @param engine counts up when the engine would decide otherwise
 * @param route the route that the order took
 * @param attempts the strategies that were tried, in order, each once for every pass
 * @param plan each chosen location's part; none when nothing is sent
 * @param rest what becomes of that which no location was chosen for; null if nothing is left
 */
public record RoutingDecision(
        String ruleSet,
        int ruleSetVersion,
        int engine,
        String route,
        RoutingRequest request,
        List<Attempt> attempts,
        List<Part> plan,
        @Nullable Rest rest) {

    public RoutingDecision {
        attempts = List.copyOf(attempts);
        plan = List.copyOf(plan);
    }

    /**
     * What it costs in truth to send everything from one location; null where that cannot be.
     *
     * @return micros of the carrier, handling and labor; of the latter two alone if no carrier is
     *     known
     */
    public @Nullable Long alone(Site site) {
        return Alone.cost(request, site);
    }

    /** By which service a location's part is planned to go; null if by none. */
    public @Nullable ServiceId service(LocationId location) {
        return plan.stream()
                .filter(part -> part.location().equals(location))
                .map(Part::service)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** On which day a location has room for its part; null where its days are not limited. */
    public @Nullable LocalDate workday(LocationId location) {
        return request.sites().stream()
                .filter(site -> site.location().equals(location))
                .map(Site::workday)
                .filter(Objects::nonNull)
                .map(LocalDate::ofEpochDay)
                .findFirst()
                .orElse(null);
    }

    /** Whether distance alone decided between locations, at the first try. */
    public boolean byDistance() {
        return attempts.size() == 1
                && attempts.getFirst().finding().result() == Result.BEST
                && attempts.getFirst().byDistance();
    }

    /**
     * One try.
     *
     * @param pass 1 with all that locations should be, 2 with what they must be
     * @param filtered locations that the strategy did not want
     * @param criteria what locations are ranked by, the first one first; where costs decide, none
     * @param ranking figures of the locations, by criterion, best first; where costs decide, none
     */
    public record Attempt(
            String strategy,
            int pass,
            List<Filtered> filtered,
            List<Criterion> criteria,
            List<Ranking> ranking,
            Finding finding) {
        public Attempt {
            filtered = List.copyOf(filtered);
            criteria = List.copyOf(criteria);
            ranking = List.copyOf(ranking);
        }

        boolean byDistance() {
            return !criteria.isEmpty() && criteria.getFirst() == Criterion.DISTANCE;
        }
    }

    /** A location that the strategy did not want, and why. */
    public record Filtered(LocationId location, Against reason) {}

    /** What a strategy can have against a location. */
    public enum Against {
        TYPE,
        LOCATION,
        TAG,
        COUNTRY,
        REGION,
        DISTANCE,
        WORKLOAD,
        /** None of its services delivers in time. */
        PROMISE,
        /** None of its services has prices in the rules' currency. */
        NO_SERVICE
    }

    /**
     * A location's figures.
     *
     * @param figures one for each criterion; null where it is not known
     */
    public record Ranking(LocationId location, List<@Nullable Long> figures) {
        public Ranking {
            figures = Collections.unmodifiableList(new ArrayList<>(figures));
        }
    }

    /**
     * What a try came to.
     *
     * @param lines those that the result is about; none if it is about the order as a whole
     * @param value what was minimised, in micros where costs decide; null without a plan
     * @param bound below which there is no plan; null without a plan
     * @param looks how much was looked at
     * @param runnerUp the best plan that does without one of its locations or more; null if there
     *     is none or it was not looked for
     */
    public record Finding(
            Result result,
            List<LineId> lines,
            @Nullable Long value,
            @Nullable Long bound,
            long looks,
            @Nullable RunnerUp runnerUp) {
        public Finding {
            lines = List.copyOf(lines);
        }

        static Finding nothing(Result result, List<LineId> lines, long looks) {
            return new Finding(result, lines, null, null, looks, null);
        }
    }

    /** What a try can come to. */
    public enum Result {
        /** The best plan there is. */
        BEST,
        /** A plan; that it is the best was not proven within the looks that were allowed. */
        GOOD,
        /** A plan by the nearest locations, since the order is too large to compare all plans. */
        STAND_IN,
        /** No location is open, has room and a service. */
        NO_LOCATION,
        /** All locations together have not enough of some lines. */
        NOT_ENOUGH,
        /** It would have to be split more often than it may be. */
        SPLIT,
        /** It would be late. */
        PROMISE,
        /** Each line could be had, but not all of them. */
        NOT_TOGETHER,
        /** Too large, and nothing was found. */
        UNDECIDED;

        /** Whether there is a plan. */
        public boolean found() {
            return this == BEST || this == GOOD || this == STAND_IN;
        }
    }

    /**
     * Another plan.
     *
     * @param difference how much more it is than the plan, as the finding's value
     */
    public record RunnerUp(List<Part> plan, long difference) {
        public RunnerUp {
            plan = List.copyOf(plan);
        }
    }

    /**
     * A location's part, and what it costs in truth, whatever the rules make of that.
     *
     * @param service the carrier's service it was planned with; null if none is known
     * @param day on which it is delivered at the latest, counted from 1970-01-01
     * @param grams weight
     * @param parcel micros; null if no price is known
     * @param carbon grams emitted; null if not known
     * @param work micros of handling and labor
     */
    public record Part(
            LocationId location,
            List<LineCount> lines,
            @Nullable ServiceId service,
            @Nullable Integer day,
            @Nullable Long metres,
            long grams,
            @Nullable Long parcel,
            @Nullable Long carbon,
            long work) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What becomes of what is left.
     *
     * @param why the last try's result; null if it was not tried any more
     */
    public record Rest(AfterAction action, @Nullable Result why) {}
}
