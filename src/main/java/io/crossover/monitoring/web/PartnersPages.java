package io.crossover.monitoring.web;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.web.Keys;
import io.crossover.cooperation.web.Wording;
import io.crossover.monitoring.AuditFinding;
import io.crossover.monitoring.DataDelivery;
import io.crossover.monitoring.PartnerPerformance;
import io.crossover.monitoring.PartnerPerformance.DueDelivery;
import io.crossover.monitoring.PartnerPerformance.Duty;
import io.crossover.people.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The partners' performance (M8) as a page, with the forms on which deliveries and audits are recorded. */
@Controller
@RequestMapping("/cooperations/{key}/partners")
class PartnersPages {

    private static final String OWED = "owed";
    private static final String ENDING = "ending";
    private static final String DELIVERY = "delivery";
    private static final String AUDIT = "audit";

    private final PartnersDesk desk;
    private final Cooperations cooperations;
    private final Wording wording;
    private final Clock clock;

    PartnersPages(PartnersDesk desk, Cooperations cooperations, Wording wording, Clock clock) {
        this.desk = desk;
        this.cooperations = cooperations;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * @param due the delivery to record, as in the form's list
     * @param correct the audit to correct
     */
    @GetMapping
    String page(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable Long correct,
            @AuthenticationPrincipal CurrentPerson person,
            Model model) {
        CooperationKey known = Keys.parse(key);
        List<PartnerPerformance> partners = desk.of(known, person);
        if (due != null) {
            model.addAttribute("due", due);
            model.addAttribute(DELIVERY, recorded(partners, due));
        }
        if (correct != null && !desk.auditSubjects(person).isEmpty()) {
            model.addAttribute(
                    AUDIT,
                    desk.audit(known, correct)
                            .map(PartnerAuditRequest::of)
                            .orElseThrow(() -> new ResponseStatusException(
                                    HttpStatus.NOT_FOUND, "There is no such audit, or it was corrected already")));
        }
        return page(known, partners, person, model);
    }

    @PostMapping("/data")
    String owe(
            @PathVariable String key,
            @ModelAttribute(OWED) DataObligationRequest owed,
            @AuthenticationPrincipal CurrentPerson person,
            Model model,
            HttpServletResponse response) {
        return take(key, person, model, response, OWED, known -> desk.setData(known, person, owed));
    }

    @PostMapping("/data/{id}/end")
    String end(
            @PathVariable String key,
            @PathVariable long id,
            @ModelAttribute(ENDING) DataEndRequest ending,
            @AuthenticationPrincipal CurrentPerson person,
            Model model,
            HttpServletResponse response) {
        return take(key, person, model, response, ENDING + id, known -> desk.endData(known, person, id, ending));
    }

    /** @param due which delivery, as in the form's list */
    @PostMapping("/deliveries")
    String deliver(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String due,
            @ModelAttribute(DELIVERY) DataDeliveryRequest delivery,
            @AuthenticationPrincipal CurrentPerson person,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("due", due);
        return take(key, person, model, response, DELIVERY, known -> {
            Due chosen = Due.of(due);
            desk.recordDelivery(
                    known,
                    person,
                    chosen.obligation(),
                    new DataDeliveryRequest(
                            chosen.day(), delivery.deliveredOn(), delivery.reference(), delivery.remark()));
        });
    }

    @PostMapping("/audits")
    String audit(
            @PathVariable String key,
            @ModelAttribute(AUDIT) PartnerAuditRequest audit,
            @AuthenticationPrincipal CurrentPerson person,
            Model model,
            HttpServletResponse response) {
        return take(key, person, model, response, AUDIT, known -> desk.recordAudit(known, person, audit));
    }

    /** What a form asks for. */
    @FunctionalInterface
    private interface Entry {
        void take(CooperationKey key);
    }

    /** Takes what a form has, or shows the page again with what was typed and what would be right. */
    private String take(
            String key, CurrentPerson person, Model model, HttpServletResponse response, String form, Entry entry) {
        CooperationKey known = Keys.parse(key);
        try {
            entry.take(known);
            return "redirect:/cooperations/%s/partners".formatted(known);
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", form);
            model.addAttribute("refusal", wrong.getMessage());
            return page(known, desk.of(known, person), person, model);
        }
    }

    private String page(CooperationKey key, List<PartnerPerformance> partners, CurrentPerson person, Model model) {
        Cooperation cooperation = cooperations.get(key);
        String today = LocalDate.now(clock).toString();
        unlessThere(model, OWED, new DataObligationRequest(null, null, null, null, null, null));
        unlessThere(model, ENDING, new DataEndRequest(today, null));
        unlessThere(model, DELIVERY, new DataDeliveryRequest(null, today, null, null));
        unlessThere(
                model,
                AUDIT,
                new PartnerAuditRequest(
                        null,
                        null,
                        null,
                        null,
                        today,
                        null,
                        null,
                        cooperation.proposal().budget().getCurrencyUnit().getCode(),
                        null,
                        null,
                        null,
                        null));
        unlessThere(model, "due", "");
        unlessThere(model, "refused", "");
        unlessThere(model, "refusal", "");
        model.addAttribute("key", key.value());
        model.addAttribute("title", cooperation.proposal().title());
        model.addAttribute("partners", partners);
        model.addAttribute("partner", person.isPartner());
        model.addAttribute("auditsInFull", desk.seesAuditsInFull(person));
        model.addAttribute("maySetData", desk.maySetData(person));
        model.addAttribute("mayRecordDelivery", desk.mayRecordDelivery(person));
        model.addAttribute("subjects", desk.auditSubjects(person));
        model.addAttribute("findings", AuditFinding.values());
        model.addAttribute("dues", dues(partners));
        model.addAttribute("wording", wording);
        return "partners";
    }

    private static void unlessThere(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }

    /** One delivery in the form's list. */
    record DueOption(String value, String label, boolean recorded, LocalDate dueOn) {}

    /** Those to be recorded first, then those whose record may be corrected. */
    private static List<DueOption> dues(List<PartnerPerformance> partners) {
        return partners.stream()
                .flatMap(partner -> partner.duties().stream().flatMap(duty -> duty.deliveries().stream()
                        .map(due -> new DueOption(
                                value(duty, due),
                                "%s: %s, due %s (%s)"
                                        .formatted(
                                                partner.partner().name(),
                                                duty.obligation().data().name(),
                                                due.dueOn(),
                                                due.delivery() == null
                                                        ? due.words()
                                                        : due.words() + ", on record: correct it"),
                                due.delivery() != null,
                                due.dueOn()))))
                .sorted(Comparator.comparing(DueOption::recorded).thenComparing(DueOption::dueOn))
                .toList();
    }

    static String value(Duty duty, DueDelivery due) {
        return duty.obligation().id() + "/" + due.dueOn();
    }

    /** What is on record of a delivery, so that it can be corrected. */
    private DataDeliveryRequest recorded(List<PartnerPerformance> partners, String chosen) {
        Optional<DataDelivery> known = partners.stream()
                .flatMap(partner -> partner.duties().stream())
                .flatMap(duty -> duty.deliveries().stream()
                        .filter(due -> value(duty, due).equals(chosen)))
                .flatMap(due -> Optional.ofNullable(due.delivery()).stream())
                .findFirst();
        return known.map(delivery -> new DataDeliveryRequest(
                        null, String.valueOf(delivery.deliveredOn()), delivery.reference(), delivery.remark()))
                .orElseGet(
                        () -> new DataDeliveryRequest(null, LocalDate.now(clock).toString(), null, null));
    }

    /**
     * A delivery as the form's list has it.
     *
     * @param day by which it is due
     */
    private record Due(long obligation, String day) {

        static Due of(String text) {
            String[] parts = text.strip().split("/", 2);
            if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
                throw new InvalidInputException("due", "Choose which delivery it is");
            }
            return new Due(Long.parseLong(parts[0]), parts[1]);
        }
    }
}
