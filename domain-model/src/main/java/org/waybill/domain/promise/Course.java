package org.waybill.domain.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.carrier.CarrierService;
import org.waybill.domain.carrier.Zone;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Method;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.Rate;
import org.waybill.domain.sourcing.optimum.Service;
import org.waybill.domain.sourcing.optimum.ServiceId;

/**
 * A way on which a parcel can go from a location to the customer.
 *
 * @param readyFrom when the location has it ready
 * @param shipBy the date on which the carrier takes it, at the location
 * @param earliest the first date on which it can be there
 * @param latest the last date on which it should be there
 * @param window from when to when it is delivered, where the carrier says so
 * @param rates by chargeable weight, in micros; carbon is that of the heaviest parcel of a step
 * @param metres how far it is, or is taken to be
 * @param steps how the dates came about
 */
public record Course(
        LocationId from,
        CarrierId carrier,
        CarrierService carrierService,
        Zone zone,
        Instant readyFrom,
        LocalDate shipBy,
        LocalDate earliest,
        LocalDate latest,
        @Nullable Window window,
        List<Rate> rates,
        long metres,
        List<Step> steps) {

    /** A part of a day. */
    public record Window(Instant from, Instant to) {}

    public Course {
        rates = List.copyOf(rates);
        steps = List.copyOf(steps);
    }

    /** The carrier and its service: {@code CARRIER.SERVICE}. */
    public ServiceId id() {
        return id(carrier, carrierService.id());
    }

    /** The name of a carrier's service among those of all carriers. */
    public static ServiceId id(CarrierId carrier, String service) {
        return new ServiceId(carrier.value() + "." + service);
    }

    /** What it is for the customer. */
    public Method method() {
        return carrierService.method();
    }

    /** As sourcing knows it: its day is that of the latest delivery, counted from 1970. */
    public Service service() {
        Set<HazmatClass> refused =
                carrierService.hazmatRefused().stream()
                        .map(HazmatClass::new)
                        .collect(Collectors.toSet());
        return new Service(id(), (int) latest.toEpochDay(), rates, refused);
    }

    /** What a parcel of a chargeable weight costs, in micros; null if it is too heavy. */
    public @Nullable Long price(long chargeableGrams) {
        return rates.stream()
                .filter(rate -> chargeableGrams <= rate.upToGrams())
                .findFirst()
                .map(Rate::price)
                .orElse(null);
    }

    /**
     * What it emits to send a weight, in grams; in several parcels where it is too heavy for one.
     */
    public long carbonGrams(long grams) {
        var carbon = carrierService.carbon();
        if (carbon == null) {
            return 0;
        }
        long parcels = Math.max(1, Math.ceilDiv(grams, Tariff.heaviest(carrierService, zone)));
        return carbon.grams(grams, metres) + (parcels - 1) * carbon.gramsPerParcel();
    }
}
