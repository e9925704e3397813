package org.waybill.domain.count;

/** Names a cycle count. */
public record CountId(String value) {

    /** Where its aggregate stands in the log. */
    public String address() {
        return "count:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
