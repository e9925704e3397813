package org.waybill.projection.transit;

import static org.waybill.projection.transit.TransitProjection.TRANSIT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.learning.AdaptiveLevel;
import org.waybill.domain.learning.Course;
import org.waybill.domain.learning.Experience;
import org.waybill.domain.learning.LearningTerms;
import org.waybill.projection.Answer;
import org.waybill.projection.Snapshots;

/** Answers how long handling and transport take, from how long they took. Days are those of UTC. */
@Component
public class TransitQueries {

    /** From so many cases, the newest, is learned. */
    private static final int MOST_CASES = 20_000;

    private static final AdaptiveLevel LEVEL = AdaptiveLevel.of(0.9, 0.001);
    private static final List<Integer> CHANCES = List.of(50, 80, 90, 95);
    private static final double PERCENT = 100;

    private final Snapshots snapshots;
    private final JdbcClient jdbc;
    private final Clock clock;

    public TransitQueries(Snapshots snapshots, JdbcClient jdbc, Clock clock) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * From the carrier to the customer.
     *
     * @param from a location
     * @param to a country, or a country and its region: {@code BR-SP}
     */
    public Answer<LearnedView> transit(
            @Nullable String carrier,
            @Nullable String service,
            @Nullable String from,
            @Nullable String to) {
        return snapshots.read(
                TRANSIT, () -> learned(transports(), properties(carrier, service, from, to)));
    }

    /** From the request to the carrier. */
    public Answer<LearnedView> handling(@Nullable String location) {
        var properties = location == null ? List.<String>of() : List.of("location:" + location);
        return snapshots.read(TRANSIT, () -> learned(handlings(), properties));
    }

    private List<Course> transports() {
        return jdbc.sql(
                        """
                        select t.fulfillment, t.location, t.carrier, t.service, r.region,
                               t.shipped_at, t.delivered_at
                        from transit t left join transit_region r using (order_key)
                        where t.shipped_at is not null
                        order by t.shipped_at desc, t.fulfillment desc limit ?
                        """)
                .param(MOST_CASES)
                .query(
                        (row, number) ->
                                new Course(
                                        row.getString("fulfillment"),
                                        properties(
                                                row.getString("carrier"),
                                                row.getString("service"),
                                                row.getString("location"),
                                                row.getString("region")),
                                        day(row, "shipped_at"),
                                        optionalDay(row, "delivered_at")))
                .list()
                .reversed();
    }

    private List<Course> handlings() {
        return jdbc.sql(
                        """
                        select fulfillment, location, requested_at, shipped_at
                        from transit
                        where requested_at is not null
                          and (shipped_at is not null or not given_up)
                        order by requested_at desc, fulfillment desc limit ?
                        """)
                .param(MOST_CASES)
                .query(
                        (row, number) ->
                                new Course(
                                        row.getString("fulfillment"),
                                        List.of("location:" + row.getString("location")),
                                        day(row, "requested_at"),
                                        optionalDay(row, "shipped_at")))
                .list()
                .reversed();
    }

    private LearnedView learned(List<Course> courses, List<String> properties) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var experience = Experience.of(courses, LearningTerms.USUAL, LEVEL, today);
        var outlook = experience.outlook(properties, today);
        return new LearnedView(
                courses.size(),
                courses.stream().filter(course -> course.ended() == null).count(),
                properties.stream()
                        .map(
                                property ->
                                        new LearnedView.Seen(
                                                property,
                                                Math.round(experience.seen(property, today))))
                        .toList(),
                CHANCES.stream()
                        .map(
                                chance ->
                                        new LearnedView.Quantile(
                                                chance, outlook.daysFor(chance / PERCENT)))
                        .toList(),
                (int) Math.round(experience.level().level() * PERCENT),
                experience.coverage().entrySet().stream()
                        .map(
                                month ->
                                        new LearnedView.Month(
                                                month.getKey().toString(),
                                                month.getValue().promised(),
                                                month.getValue().kept(),
                                                month.getValue().keptPerMille(),
                                                (int) Math.round(month.getValue().mean())))
                        .toList());
    }

    /** From the coarse to the fine; what is not told is left out. */
    static List<String> properties(
            @Nullable String carrier,
            @Nullable String service,
            @Nullable String from,
            @Nullable String to) {
        var properties = new ArrayList<String>();
        Stream.ofNullable(to).map(region -> "to:" + region).forEach(properties::add);
        Stream.ofNullable(carrier).map(name -> "carrier:" + name).forEach(properties::add);
        if (carrier != null && service != null) {
            properties.add("service:" + carrier + "/" + service);
        }
        if (from != null && to != null) {
            properties.add("lane:" + from + ">" + to);
        }
        return properties;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return day(row.getObject(column, OffsetDateTime.class));
    }

    private static @Nullable LocalDate optionalDay(ResultSet row, String column)
            throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : day(at);
    }

    private static LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), ZoneOffset.UTC);
    }
}
