package org.waybill.domain.carrier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.calendar.Weekday;
import org.waybill.domain.order.Method;

/**
 * One way in which a carrier takes parcels.
 *
 * @param id unique within the carrier
 * @param countries to which it goes, ISO 3166-1 alpha-2; none for every country
 * @param maxGrams the heaviest parcel
 * @param dimensionalDivisor cubic millimetres that count as a gram; null where only weight counts
 * @param hazmatRefused hazmat classes that it does not carry
 * @param deliveryDays days of the week on which it delivers; none for Monday to Friday
 * @param carbon null where nothing is known
 * @param sameDay null where it is not a courier of the same day
 * @param zones the first that matches counts
 */
public record CarrierService(
        String id,
        String name,
        List<String> countries,
        long maxGrams,
        @Nullable Integer dimensionalDivisor,
        List<String> hazmatRefused,
        List<Weekday> deliveryDays,
        Pickup pickup,
        @Nullable Carbon carbon,
        @Nullable SameDay sameDay,
        List<Zone> zones) {

    private static final List<Weekday> WEEK = Weekday.ALL.subList(0, 5);

    public CarrierService {
        countries = List.copyOf(countries);
        hazmatRefused = List.copyOf(hazmatRefused);
        deliveryDays = List.copyOf(deliveryDays);
        zones = List.copyOf(zones);
    }

    /** What customers know it as. */
    public Method method() {
        return sameDay == null ? Method.SHIP : Method.SAME_DAY;
    }

    /** Whether it goes to a country. */
    public boolean serves(String country) {
        return countries.isEmpty() || countries.contains(country);
    }

    /** Whether it delivers on a day of the week. */
    public boolean deliversOn(Weekday day) {
        return deliveryDays.isEmpty() ? WEEK.contains(day) : deliveryDays.contains(day);
    }

    /** What a parcel counts, by its weight and its size. */
    public long chargeableGrams(long grams, long cubicMillimetres) {
        if (dimensionalDivisor == null) {
            return grams;
        }
        return Math.max(grams, Math.ceilDiv(cubicMillimetres, (long) dimensionalDivisor));
    }
}
