package org.waybill.saga;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a process remembers, as it is kept. */
@Entity
@Table(schema = "sagas", name = "process")
class ProcessRow {

    @Id
    @Column(name = "key")
    private String key = "";

    @Column(name = "kind", updatable = false)
    private String kind = "";

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "state")
    private String state = "";

    @Version
    @Column(name = "version")
    private long version;

    protected ProcessRow() {}

    ProcessRow(String key, String kind, String state) {
        this.key = key;
        this.kind = kind;
        this.state = state;
    }

    String state() {
        return state;
    }

    void remember(String newState) {
        state = newState;
    }
}
