package org.waybill.app.postgres;

/**
 * A PostgreSQL that answers.
 *
 * @param url its JDBC address
 * @param user who we are there
 * @param password our secret there
 * @param place where the data is, in words for the one who started Waybill
 */
public record Database(String url, String user, String password, String place) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "%s as %s".formatted(url, user);
    }
}
