package io.crossover.settlement;

import io.crossover.cooperation.BenefitSplit.Basis;
import io.crossover.cooperation.KpiSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the figure that a split is about among what was measured, so that finance only has to confirm it. */
public final class MeasuredResult {

    private static final Map<Basis, List<String>> NAMES = Map.of(
            Basis.SALES, List.of("sales", "gmv"),
            Basis.TRAFFIC, List.of("traffic", "visits"),
            Basis.EXPOSURE, List.of("exposure"));

    private MeasuredResult() {}

    public static Optional<BigDecimal> find(KpiSheet sheet, Basis basis) {
        return Objects.requireNonNull(NAMES.get(basis)).stream()
                .flatMap(name -> sheet.lines().stream()
                        .filter(line -> line.kpi().toLowerCase(Locale.ROOT).contains(name)))
                .map(KpiSheet.Line::actual)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
