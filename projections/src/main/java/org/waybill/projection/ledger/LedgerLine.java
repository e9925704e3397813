package org.waybill.projection.ledger;

/** A movement as a line of a file: where it was, and what it was. */
public record LedgerLine(String sku, String location, MovementView movement) {}
