package org.waybill.command.imports;

/**
 * Whether this process works on imports, and under which name.
 *
 * @param acts whether it does
 * @param owner a name that no other living process has
 */
public record ImportDuty(boolean acts, String owner) {}
