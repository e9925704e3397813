package org.waybill.projection.configuration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;

/** A channel as it is configured. */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written is read by SQL
@Table(schema = "projections", name = "channel")
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

    ChannelRow(ChannelId channel) {
        this.channel = channel.value();
    }

    void define(ChannelProfile now, String document) {
        name = now.name();
        everyLocation = now.everyLocation();
        profile = document;
        version++;
    }

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
