package org.waybill.projection.configuration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A product as it is configured. */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written is read by SQL
@Table(name = "product")
class ProductRow {

    @Id
    @Column(name = "sku")
    private String sku = "";

    private String name = "";
    private boolean tracked;
    private boolean kit;
    private @Nullable String gtin;
    private String profile = "";
    private long version;

    protected ProductRow() {}

    String sku() {
        return sku;
    }

    String profile() {
        return profile;
    }

    long version() {
        return version;
    }
}
