package org.waybill.projection.configuration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationProfile;

/** A location as it is configured. */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written is read by SQL
@Table(schema = "projections", name = "location")
class LocationRow {

    @Id
    @Column(name = "location")
    private String location = "";

    private String name = "";
    private String type = "";

    @Column(name = "time_zone")
    private String timeZone = "";

    private boolean shipping;
    private boolean pickup;
    private boolean enabled;
    private String profile = "";
    private long version;

    protected LocationRow() {}

    LocationRow(LocationId location) {
        this.location = location.value();
    }

    void define(LocationProfile now, String document) {
        name = now.name();
        type = now.type().name();
        timeZone = now.timeZone();
        shipping = now.shipping();
        pickup = now.pickup();
        enabled = now.enabled();
        profile = document;
        version++;
    }

    String location() {
        return location;
    }

    String profile() {
        return profile;
    }

    long version() {
        return version;
    }
}
