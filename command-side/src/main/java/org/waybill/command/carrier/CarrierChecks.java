package org.waybill.command.carrier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waybill.command.carrier.CarrierBody.ServiceBody;
import org.waybill.command.carrier.CarrierBody.WindowBody;
import org.waybill.command.http.RequestException;

/** What must be true of a carrier beyond the form of its fields. */
final class CarrierChecks {

    private CarrierChecks() {}

    static void check(CarrierBody body) {
        var ids = new HashSet<String>();
        for (int i = 0; i < body.services().size(); i++) {
            var at = "/services/" + i;
            named(ids, body.services().get(i).id(), at);
            service(body.services().get(i), at);
        }
    }

    private static void service(ServiceBody service, String at) {
        var ids = new HashSet<String>();
        for (int i = 0; i < service.zones().size(); i++) {
            var zone = service.zones().get(i);
            var place = at + "/zones/" + i;
            named(ids, zone.id(), place);
            if (zone.transit().maxDays() < zone.transit().minDays()) {
                throw RequestException.malformed(
                        "must not be below minDays", place + "/transit/maxDays");
            }
            rates(zone.rates(), place);
        }
        if (service.sameDay() != null) {
            windows(service.sameDay().windows(), at + "/sameDay/windows/");
        }
    }

    private static void rates(List<ZoneBody.RateBody> rates, String at) {
        for (int i = 1; i < rates.size(); i++) {
            if (rates.get(i).upToGrams() <= rates.get(i - 1).upToGrams()) {
                throw RequestException.malformed(
                        "must be above that of the rate before",
                        "%s/rates/%d/upToGrams".formatted(at, i));
            }
        }
    }

    private static void windows(List<WindowBody> windows, String at) {
        for (int i = 0; i < windows.size(); i++) {
            var window = windows.get(i);
            if (window.deliveredBy().compareTo(window.dispatch()) <= 0) {
                throw RequestException.malformed("must be after dispatch", at + i + "/deliveredBy");
            }
        }
    }

    private static void named(Set<String> ids, String id, String at) {
        if (!ids.add(id)) {
            throw RequestException.malformed("is there twice", at + "/id");
        }
    }
}
