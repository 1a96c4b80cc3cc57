package io.crossover.monitoring.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.CoreContent;
import io.crossover.monitoring.CoreContentWeek;
import io.crossover.monitoring.store.CoreContents;
import io.crossover.people.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cooperations/{key}/core-contents")
@Tag(name = "KPIs")
class CoreContentsController {

    private final CoreContents contents;
    private final CampaignAccess access;

    CoreContentsController(CoreContents contents, CampaignAccess access) {
        this.contents = contents;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "The campaign's core content, week by week",
            description = "Every week of the campaign, Monday to Sunday, with its core content, or whether it was"
                    + " missed. A week with fewer than four days in the campaign that were not in a pause asks for"
                    + " none. A partner of the cooperation gets weeks and titles.")
    List<Week> all(
            @PathVariable CooperationKey key, @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireReader(key, person);
        return contents.of(key).stream()
                .map(week -> person.isPartner() ? Week.forPartners(week) : Week.of(week))
                .toList();
    }

    @PostMapping
    @Operation(
            summary = "Enter a core content",
            description =
                    "Of the week in which it was published; one that is there already is corrected (200), and what"
                            + " was there is kept. The task that asks for it ends. For the content and marketing groups and"
                            + " management.")
    ResponseEntity<Week> enter(
            @PathVariable CooperationKey key,
            @RequestBody NewContent body,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireContentMaker(key, person);
        CoreContentWeek week = contents.enter(key, body.read());
        return ResponseEntity.status(week.replaced().isEmpty() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(Week.of(week));
    }

    @Schema(
            name = "NewCoreContent",
            requiredProperties = {"title", "hook", "channels", "publishedOn", "reference"})
    record NewContent(
            @Schema(example = "Which coffee is your book?") @Nullable String title,
            @Schema(description = "What makes people share it", example = "A quiz that ends in a picture to send on")
                    @Nullable
                    String hook,
            @Schema(example = "[\"WeChat\", \"Weibo\"]") @Nullable List<@Nullable String> channels,
            @Schema(type = "string", format = "date", example = "2027-03-03") @Nullable String publishedOn,
            @Schema(description = "A link, or where it is kept", example = "https://example.com/quiz") @Nullable
                    String reference) {

        CoreContent read() {
            return CoreContent.read(title, hook, channels == null ? List.of() : channels, publishedOn, reference);
        }
    }

    @Schema(name = "CoreContentWeek")
    record Week(
            @Schema(description = "Its Monday") LocalDate week,
            @Schema(description = "Its first day in the campaign") LocalDate from,
            @Schema(description = "Its last day in the campaign") LocalDate to,
            @Schema(allowableValues = {"published", "open", "missed", "to come", "none asked for"}) String state,
            @Nullable Content content,
            @Schema(description = "What was corrected, the first one first; our own people only") @Nullable
                    List<Content> replaced) {

        static Week of(CoreContentWeek week) {
            return of(
                    week,
                    Optional.ofNullable(week.entry()).map(Content::of).orElse(null),
                    week.replaced().stream().map(Content::of).toList());
        }

        static Week forPartners(CoreContentWeek week) {
            return of(
                    week,
                    Optional.ofNullable(week.entry()).map(Content::titleOf).orElse(null),
                    null);
        }

        private static Week of(CoreContentWeek week, @Nullable Content content, @Nullable List<Content> replaced) {
            return new Week(
                    week.week().monday(),
                    week.week().from(),
                    week.week().to(),
                    week.state().label(),
                    content,
                    replaced);
        }
    }

    @Schema(name = "CoreContent", description = "A partner gets its title only")
    record Content(
            String title,
            @Nullable String hook,
            @Nullable List<String> channels,
            @Nullable LocalDate publishedOn,
            @Nullable String reference,
            @Nullable String enteredBy,
            @Nullable Instant enteredAt) {

        static Content of(CoreContentWeek.Entry entry) {
            CoreContent content = entry.content();
            return new Content(
                    content.title(),
                    content.hook(),
                    content.channels(),
                    content.publishedOn(),
                    content.reference(),
                    entry.by(),
                    entry.at());
        }

        static Content titleOf(CoreContentWeek.Entry entry) {
            return new Content(entry.content().title(), null, null, null, null, null, null);
        }
    }
}
