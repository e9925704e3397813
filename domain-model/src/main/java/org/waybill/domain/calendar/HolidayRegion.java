package org.waybill.domain.calendar;

import org.jspecify.annotations.Nullable;

/**
 * Whose public holidays are kept.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region its part by ISO 3166-2, with the country before it or without; null for what the
 *     whole country keeps
 */
public record HolidayRegion(String country, @Nullable String region) {}
