package org.waybill.command.foresight;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.CurrencyCode;
import org.waybill.domain.foresight.ForesightSettings;

/** How it is looked ahead, as it is told over HTTP. What is left out is as usual. */
record ForesightBody(
        @NotNull Boolean enabled,
        @CurrencyCode String currency,
        @Min(1) @Max(90) @Nullable Integer horizonDays,
        @Min(1) @Max(365) @Nullable Integer lookBackDays,
        @Min(1) @Max(64) @Nullable Integer scenarios,
        @Min(0) @Max(MOST_SEED) @Nullable Long seed,
        @Min(1) @Max(10_080) @Nullable Integer everyMinutes,
        @Min(0) @Max(1_000) @Nullable Integer lostPercent,
        @Min(0) @Max(2_000) @Nullable Integer reoptimise) {

    /** A whole number that every reader of JSON reads exactly. */
    private static final long MOST_SEED = 9_007_199_254_740_991L;

    ForesightSettings settings() {
        var usual = ForesightSettings.USUAL;
        return new ForesightSettings(
                enabled,
                currency,
                Objects.requireNonNullElse(horizonDays, usual.horizonDays()),
                Objects.requireNonNullElse(lookBackDays, usual.lookBackDays()),
                Objects.requireNonNullElse(scenarios, usual.scenarios()),
                Objects.requireNonNullElse(seed, usual.seed()),
                Objects.requireNonNullElse(everyMinutes, usual.everyMinutes()),
                Objects.requireNonNullElse(lostPercent, usual.lostPercent()),
                Objects.requireNonNullElse(reoptimise, usual.reoptimise()));
    }
}
