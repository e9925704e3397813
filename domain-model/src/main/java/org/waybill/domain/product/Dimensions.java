package org.waybill.domain.product;

/** Outer measures in millimetres. */
public record Dimensions(int length, int width, int height) {}
