package org.waybill.projection.configuration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A channel as it is configured. */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written is read by SQL
@Table(name = "channel")
class ChannelRow {

    @Id
    @Column(name = "channel")
    private String channel = "";

    private String name = "";

    @Column(name = "every_location")
    private boolean everyLocation;

    private String profile = "";
    private long version;

    protected ChannelRow() {}

    String channel() {
        return channel;
    }

    String profile() {
        return profile;
    }

    long version() {
        return version;
    }
}
