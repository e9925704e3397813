package org.waybill.domain.promise;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.waybill.domain.carrier.CarrierProfile;
import org.waybill.domain.carrier.CarrierService;
import org.waybill.domain.carrier.Zone;
import org.waybill.domain.sourcing.optimum.Rate;

/** What a zone's parcels cost in a currency. */
final class Tariff {

    /** Micros of a minor unit. */
    static final long MICROS = 1_000_000;

    private static final int HUNDREDTHS = 2;
    private static final int MOST_PARCELS = 100;
    private static final long MOST_GRAMS = 1_000_000_000;
    private static final long MOST_MICROS = 1_000_000_000_000_000L;

    private Tariff() {}

    /** Whether a carrier's prices can be said in a currency. */
    static boolean says(CarrierProfile carrier, String currency) {
        return carrier.currency() == null || carrier.currency().equals(currency);
    }

    /** The heaviest parcel that a service takes in a zone. */
    static long heaviest(CarrierService service, Zone zone) {
        return Math.min(service.maxGrams(), zone.rates().getLast().upToGrams());
    }

    /**
     * By chargeable weight, as far as the freight's. What is heavier than a parcel can be goes in
     * several, all but the last as heavy as they can be.
     */
    static List<Rate> rates(
            CarrierProfile carrier,
            CarrierService service,
            Zone zone,
            String currency,
            long metres,
            long freightGrams) {
        var parcel = parcel(carrier, service, zone, currency, metres);
        var rates = new ArrayList<>(parcel);
        var full = parcel.getLast();
        for (int more = 1; more < MOST_PARCELS && reaches(rates) < freightGrams; more++) {
            for (var last : parcel) {
                long grams = more * full.upToGrams() + last.upToGrams();
                long price = more * full.price() + last.price();
                if (grams > MOST_GRAMS || price > MOST_MICROS) {
                    return rates;
                }
                rates.add(
                        new Rate(
                                grams,
                                price,
                                carbon(more * full.carbonGrams() + last.carbonGrams())));
            }
        }
        return rates;
    }

    /** Sourcing knows no more. */
    private static long carbon(long grams) {
        return Math.min(MOST_GRAMS, grams);
    }

    private static long reaches(List<Rate> rates) {
        return rates.getLast().upToGrams();
    }

    private static List<Rate> parcel(
            CarrierProfile carrier,
            CarrierService service,
            Zone zone,
            String currency,
            long metres) {
        var rates = new ArrayList<Rate>();
        for (var step : zone.rates()) {
            long grams = Math.min(step.upToGrams(), service.maxGrams());
            long carbon = service.carbon() == null ? 0 : service.carbon().grams(grams, metres);
            rates.add(new Rate(grams, micros(carrier, step.price(), currency), carbon(carbon)));
            if (grams == service.maxGrams()) {
                break;
            }
        }
        return rates;
    }

    private static long micros(CarrierProfile carrier, long price, String currency) {
        if (carrier.currency() != null) {
            return price * MICROS;
        }
        int digits = Currency.getInstance(currency).getDefaultFractionDigits() - HUNDREDTHS;
        long micros = price * MICROS;
        for (int i = digits; i < 0; i++) {
            micros /= 10;
        }
        for (int i = 0; i < digits; i++) {
            micros *= 10;
        }
        return micros;
    }
}
