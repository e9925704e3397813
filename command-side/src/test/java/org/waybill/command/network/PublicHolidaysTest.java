package org.waybill.command.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.calendar.HolidayRegion;

class PublicHolidaysTest {

    private final PublicHolidays holidays = new PublicHolidays();

    @Test
    void knowsHolidaysOfACountryAroundAYear() {
        assertThat(around("DE", null))
                .contains(
                        days("2025-01-01", "2026-05-01", "2026-04-03", "2027-12-25", "2028-10-03"))
                .doesNotContain(days("2024-12-25", "2026-03-02", "2029-01-01", "2026-08-15"));
        assertThat(around("BR", null)).contains(days("2026-09-07"));
        assertThat(around("US", null)).contains(days("2026-11-26"));
    }

    @Test
    void knowsThoseOfAPartHoweverItIsWritten() {
        for (var region : List.of("BE", "be", "DE-BE")) {
            assertThat(around("DE", region)).contains(days("2026-03-08", "2026-05-01"));
            assertThat(holidays.knows("DE", region)).isTrue();
        }
    }

    @Test
    void ofWhatIsNotKnownItHasTheCountrysOrNone() {
        assertThat(around("DE", "Atlantis")).isEqualTo(around("DE", null));
        assertThat(holidays.knows("DE", "Atlantis")).isFalse();
        assertThat(holidays.knows("KR")).isFalse();
        assertThat(around("KR", null)).isEmpty();
        assertThat(holidays.around(null, 2026)).isEmpty();
    }

    @Test
    void canTellTheFirstAndTheLastYearOfNearlyEveryCountry() {
        int some = 0;
        for (var country : Locale.getISOCountries()) {
            var region = new HolidayRegion(country, null);
            var first = holidays.around(region, PublicHolidays.FIRST_YEAR);
            var last = holidays.around(region, PublicHolidays.LAST_YEAR);

            assertThat(first.isEmpty()).as(country).isEqualTo(last.isEmpty());
            some += first.isEmpty() ? 0 : 1;
        }
        assertThat(some).isGreaterThan(220);
    }

    private Set<LocalDate> around(String country, @Nullable String region) {
        return holidays.around(new HolidayRegion(country, region), 2026);
    }

    private static LocalDate[] days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toArray(LocalDate[]::new);
    }
}
