package io.crossover.monitoring.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.people.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cooperations/{key}")
@Tag(
        name = "Partners' performance",
        description = "Milestones and plan items accepted or not, data delivered on time, audits by third parties")
class PartnersController {

    private final PartnersDesk desk;

    PartnersController(PartnersDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/partner-performance")
    @Operation(
            summary = "How the partners keep their word",
            description = "Of each partner its milestones, plan items, deliveries of data and third-party audits, with"
                    + " what is on time, late or overdue. What our side accepted counts by the day of its delivery;"
                    + " what is due today is not late; where nothing is decided there is no share. Days are those of"
                    + " the cooperation's time zone. A partner reads its own only, an audit's subject, day and"
                    + " finding.")
    List<PartnerAnswer> performance(
            @PathVariable CooperationKey key, @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        return desk.answers(key, person);
    }

    @PostMapping("/data-obligations")
    @Operation(
            summary = "Say what data a partner owes",
            description = "Once, or again and again until a day. The same said twice counts once. The partner reads"
                    + " it. For the data group, business development and management.")
    List<PartnerAnswer> owe(
            @PathVariable CooperationKey key,
            @RequestBody DataObligationRequest body,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        desk.setData(key, person, body);
        return desk.answers(key, person);
    }

    @PostMapping("/data-obligations/{id}/end")
    @Operation(
            summary = "Let it end before its time",
            description = "What is due after the day is not owed; what was recorded stays. For the data group,"
                    + " business development and management.")
    List<PartnerAnswer> end(
            @PathVariable CooperationKey key,
            @PathVariable long id,
            @RequestBody DataEndRequest body,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        desk.endData(key, person, id, body);
        return desk.answers(key, person);
    }

    @PostMapping("/data-obligations/{id}/deliveries")
    @Operation(
            summary = "Record a delivery of data",
            description = "The same twice counts once; another day or reference corrects the record and keeps what it"
                    + " replaced. For the data group and management.")
    List<PartnerAnswer> deliver(
            @PathVariable CooperationKey key,
            @PathVariable long id,
            @RequestBody DataDeliveryRequest body,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        desk.recordDelivery(key, person, id, body);
        return desk.answers(key, person);
    }

    @PostMapping("/partner-audits")
    @Operation(
            summary = "Record a third party's audit",
            description = "Of money by finance, of resources by business development, of both by management. The same"
                    + " twice counts once; one that names another as 'replaces' corrects it, and that one is kept.")
    List<PartnerAnswer> audit(
            @PathVariable CooperationKey key,
            @RequestBody PartnerAuditRequest body,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        desk.recordAudit(key, person, body);
        return desk.answers(key, person);
    }
}
