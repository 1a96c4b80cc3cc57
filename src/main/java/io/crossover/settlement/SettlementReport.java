package io.crossover.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a cooperation was settled, as its record keeps it. */
public record SettlementReport(int agreementVersion, String currency, Figures figures, List<Party> parties) {

    /** What one party got or paid. */
    public record Party(String id, String name, BigDecimal total, List<Line> lines, @Nullable Payment payment) {}

    public record Line(String clause, String reason, BigDecimal amount) {}

    public record Payment(BigDecimal amount, LocalDate paidOn, String reference) {}
}
