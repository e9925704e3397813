package org.waybill.projection.configuration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A location as it is configured. */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written is read by SQL
@Table(name = "location")
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
