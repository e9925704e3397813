package org.waybill.domain.product;

/**
 * A part of a kit.
 *
 * @param quantity units of it in one kit
 */
public record Component(Sku sku, int quantity) {}
