package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * A third party's audit of a partner's money or resources (M8).
 *
 * @param replaced what it corrects, the newest first
 */
public record PartnerAudit(
        long id, String partyId, Entry entry, String recordedBy, Instant recordedAt, List<PartnerAudit> replaced) {

    public PartnerAudit {
        replaced = List.copyOf(replaced);
    }

    /** As one of a list of what was replaced. */
    public PartnerAudit withoutReplaced() {
        return new PartnerAudit(id, partyId, entry, recordedBy, recordedAt, List.of());
    }

    /**
     * What an audit says.
     *
     * @param about which money or resources
     * @param stated what the partner pledged or stated
     * @param found what the auditor found; none where nothing could be verified
     * @param unit of both; of money the currency's code
     * @param reference the document
     * @param remark ours
     */
    public record Entry(
            AuditSubject subject,
            String about,
            String auditor,
            LocalDate auditedOn,
            BigDecimal stated,
            @Nullable BigDecimal found,
            String unit,
            AuditFinding finding,
            String reference,
            @Nullable String remark) {

        private static final int LONGEST_ABOUT = 300;
        private static final int LONGEST_AUDITOR = 200;
        private static final int LONGEST_UNIT = 50;
        private static final int LONGEST_REFERENCE = 500;
        private static final int LONGEST_REMARK = 1000;
        private static final int DECIMALS = 4;

        /** How far what was found is from what was stated, as a fraction of it; negative: less was found. */
        public Optional<BigDecimal> deviation() {
            return found == null || stated.signum() == 0
                    ? Optional.empty()
                    : Optional.of(found.subtract(stated)
                            .divide(stated, DECIMALS, RoundingMode.HALF_UP)
                            .stripTrailingZeros());
        }
    }

    /** An audit as somebody wrote it. */
    public record Written(
            @Nullable String subject,
            @Nullable String about,
            @Nullable String auditor,
            @Nullable String auditedOn,
            @Nullable String stated,
            @Nullable String found,
            @Nullable String unit,
            @Nullable String finding,
            @Nullable String reference,
            @Nullable String remark) {

        /**
         * @param today on which it is recorded
         * @throws InvalidInputException naming the field that cannot be taken
         */
        public Entry read(LocalDate today) {
            AuditSubject audited = AuditSubject.of(subject);
            String what = required("about", "What was audited", about, Entry.LONGEST_ABOUT);
            String by = required("auditor", "The auditor", auditor, Entry.LONGEST_AUDITOR);
            LocalDate on = Words.day("auditedOn", "The day of the audit", auditedOn);
            if (on.isAfter(today)) {
                throw new InvalidInputException(
                        "auditedOn",
                        "An audit is recorded when it was made, and %s lies after today, %s".formatted(on, today));
            }
            String measuredIn = audited == AuditSubject.MONEY
                    ? currency(unit)
                    : required("unit", "The unit", unit, Entry.LONGEST_UNIT);
            BigDecimal pledged = amount("stated", "What was stated", stated, audited, measuredIn);
            AuditFinding result = AuditFinding.of(finding);
            return new Entry(
                    audited,
                    what,
                    by,
                    on,
                    pledged,
                    found(result, pledged, audited, measuredIn),
                    measuredIn,
                    result,
                    required("reference", "The reference (the auditor's document)", reference, Entry.LONGEST_REFERENCE),
                    Words.optional(
                            "remark",
                            "The remark",
                            Words.nobodys("remark", "The remark", remark),
                            Entry.LONGEST_REMARK));
        }

        private @Nullable BigDecimal found(
                AuditFinding result, BigDecimal pledged, AuditSubject audited, String measuredIn) {
            if (result == AuditFinding.NOT_VERIFIABLE) {
                if (found != null && !found.isBlank()) {
                    throw new InvalidInputException(
                            "found", "Where nothing could be verified nothing was found: leave it out");
                }
                return null;
            }
            BigDecimal there = amount("found", "What was found", found, audited, measuredIn);
            if (result == AuditFinding.DEVIATION && there.compareTo(pledged) == 0) {
                throw new InvalidInputException(
                        "found",
                        "What was found is what was stated: that is confirmed, or one of both figures is wrong");
            }
            return there;
        }

        private static String required(String field, String what, @Nullable String text, int longest) {
            return Words.required(field, what, Words.nobodys(field, what, text), longest);
        }

        private static BigDecimal amount(
                String field, String what, @Nullable String text, AuditSubject audited, String unit) {
            BigDecimal amount = Figure.read(field, text);
            if (amount.signum() < 0) {
                throw new InvalidInputException(field, what + " must not be negative");
            }
            if (audited == AuditSubject.MONEY
                    && amount.scale() > CurrencyUnit.of(unit).getDecimalPlaces()) {
                throw new InvalidInputException(
                        field,
                        "%s has more decimals than %s has: at most %d"
                                .formatted(what, unit, CurrencyUnit.of(unit).getDecimalPlaces()));
            }
            return amount;
        }

        private static String currency(@Nullable String text) {
            String code = Optional.ofNullable(text).orElse("").strip().toUpperCase(Locale.ROOT);
            try {
                return CurrencyUnit.of(code).getCode();
            } catch (IllegalCurrencyException e) {
                throw new InvalidInputException(
                        "unit",
                        "'%s' is no currency: write its three letters, such as CNY".formatted(Words.shortened(code)));
            }
        }
    }
}
