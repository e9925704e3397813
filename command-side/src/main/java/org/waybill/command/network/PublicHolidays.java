package org.waybill.command.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.calendar.HolidayRegion;

/** Public holidays of countries and their parts, as Jollyday knows them. */
@Component
public class PublicHolidays {

    private static final int MOST_KEPT = 5_000;

    /** The first and the last year that anybody may ask about. */
    public static final int FIRST_YEAR = 2000;

    public static final int LAST_YEAR = 2100;

    private final Set<String> countries =
            HolidayManager.getSupportedCalendarCodes().stream()
                    .map(code -> code.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
    private final Cache<HolidaysOf, Set<LocalDate>> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** So many years from the one before a year. */
    private record HolidaysOf(String country, @Nullable String region, int year) {}

    /** Whether anything is known of a country. */
    public boolean knows(String country) {
        return countries.contains(calendar(country));
    }

    /** Whether anything is known of a part of a country. */
    public boolean knows(String country, String region) {
        return knows(country)
                && manager(country).getCalendarHierarchy().getChildren().keySet().stream()
                        .anyMatch(part -> part.equalsIgnoreCase(part(country, region)));
    }

    /**
     * The public holidays of the year, of the one before and of the two after. Of a part that is
     * not known, those of its country; of a country that is not known, none.
     *
     * @param region null for none
     */
    public Set<LocalDate> around(@Nullable HolidayRegion region, int year) {
        if (region == null || !knows(region.country())) {
            return Set.of();
        }
        var key = new HolidaysOf(region.country(), region.region(), year);
        return kept.get(key, this::load);
    }

    private Set<LocalDate> load(HolidaysOf key) {
        var manager = manager(key.country());
        var parts =
                key.region() == null || !knows(key.country(), key.region())
                        ? new String[0]
                        : new String[] {part(key.country(), key.region())};
        var dates = new TreeSet<LocalDate>();
        for (int year = key.year() - 1; year <= key.year() + 2; year++) {
            dates.addAll(
                    manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts).stream()
                            .map(holiday -> holiday.getDate())
                            .collect(Collectors.toSet()));
        }
        return Set.copyOf(dates);
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(calendar(country)));
    }

    private static String calendar(String country) {
        return country.toLowerCase(Locale.ROOT);
    }

    /** Some write {@code BR-SP}, some {@code SP}. */
    private static String part(String country, String region) {
        var prefix = country + "-";
        var code = region.startsWith(prefix) ? region.substring(prefix.length()) : region;
        return code.toLowerCase(Locale.ROOT);
    }
}
