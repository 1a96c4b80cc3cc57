package io.crossover.monitoring.web;

import io.crossover.monitoring.PartnerAudit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "A third party's audit of a partner",
        requiredProperties = {
            "partner",
            "subject",
            "about",
            "auditor",
            "auditedOn",
            "stated",
            "unit",
            "finding",
            "reference"
        })
record PartnerAuditRequest(
        @Schema(description = "The partner's id in this cooperation", example = "page-one") @Nullable String partner,
        @Schema(allowableValues = {"money", "resources"}) @Nullable String subject,
        @Schema(description = "Which money or resources", example = "Media budget of March") @Nullable String about,
        @Schema(description = "The third party") @Nullable String auditor,
        @Schema(description = "The day of the audit", format = "date") @Nullable String auditedOn,
        @Schema(description = "What was pledged or stated", type = "number", example = "200000") @Nullable
                String stated,
        @Schema(
                        description = "What was found; left out where nothing could be verified",
                        type = "number",
                        example = "184000")
                @Nullable
                String found,
        @Schema(description = "Of both; of money the currency's code", example = "CNY") @Nullable String unit,
        @Schema(allowableValues = {"confirmed", "deviation", "not-verifiable"}) @Nullable String finding,
        @Schema(description = "The auditor's document") @Nullable String reference,
        @Schema(description = "For our own people") @Nullable String remark,
        @Schema(description = "The number of the audit that this one corrects") @Nullable Long replaces) {

    /** One to be corrected, as it would be sent. */
    static PartnerAuditRequest of(PartnerAudit audit) {
        PartnerAudit.Entry entry = audit.entry();
        return new PartnerAuditRequest(
                audit.partyId(),
                entry.subject().id(),
                entry.about(),
                entry.auditor(),
                entry.auditedOn().toString(),
                entry.stated().toPlainString(),
                Optional.ofNullable(entry.found())
                        .map(BigDecimal::toPlainString)
                        .orElse(null),
                entry.unit(),
                entry.finding().id(),
                entry.reference(),
                entry.remark(),
                audit.id());
    }

    PartnerAudit.Entry read(LocalDate today) {
        return new PartnerAudit.Written(
                        subject, about, auditor, auditedOn, stated, found, unit, finding, reference, remark)
                .read(today);
    }
}
