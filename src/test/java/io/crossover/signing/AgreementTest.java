package io.crossover.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Sha256;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

    private static final List<String> EVENT = List.of("joint-event");
    private static final List<String> DATA = List.of("joint-event", "data-collaboration");
    private static final LocalDate FROM = LocalDate.of(2027, 1, 15);
    private static final LocalDate TO = LocalDate.of(2027, 4, 10);

    @Test
    @DisplayName("A3 an agreement with every clause and every point lacks nothing")
    void A3_completeLacksNothing() {
        assertThat(ticked(null).missing(EVENT, clauses(null))).isEmpty();
        assertThat(ticked(null).missing(DATA, clauses(null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ClauseGroup.class,
            names = {"OTHER", "DATA"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("A3 each mandatory group that is missing is named")
    void A3_aMissingGroupIsNamed(ClauseGroup group) {
        assertThat(ticked(null).missing(EVENT, clauses(group))).containsExactly(group.label() + ": no clause at all");
    }

    @ParameterizedTest
    @EnumSource(
            value = ClauseGroup.class,
            names = {"OTHER", "DATA"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("A3 each point that the text does not say is named")
    void A3_aMissingPointIsNamed(ClauseGroup group) {
        assertThat(ticked(group).missing(EVENT, clauses(null)))
                .containsExactlyElementsOf(group.points().values().stream()
                        .map(point -> group.label() + ": " + point)
                        .toList());
    }

    @Test
    @DisplayName("A3 a clause without a text is none")
    void A3_anEmptyClauseIsNone() {
        List<Clause> clauses = new ArrayList<>(clauses(ClauseGroup.BREACH));
        clauses.add(new Clause(ClauseGroup.BREACH, "Breach", "  "));

        assertThat(ticked(null).missing(EVENT, clauses)).containsExactly("Breach and termination: no clause at all");
    }

    @Test
    @DisplayName("A5 the data clauses are mandatory with data collaboration only")
    void A5_dataClausesComeWithDataCollaboration() {
        assertThat(ticked(null).missing(EVENT, clauses(ClauseGroup.DATA))).isEmpty();
        assertThat(ticked(null).missing(DATA, clauses(ClauseGroup.DATA)))
                .containsExactly("Customer data: no clause at all");
        assertThat(ticked(ClauseGroup.DATA).missing(DATA, clauses(null))).hasSize(7);
    }

    @Test
    @DisplayName("A3 the checklist says where in the text each group stands")
    void A3_theChecklistSaysWhere() {
        List<Clause> clauses = List.of(
                new Clause(ClauseGroup.SCOPE, "Scope", "a"),
                new Clause(ClauseGroup.OTHER, "Term", "b"),
                new Clause(ClauseGroup.SCOPE, "More scope", "c"));

        assertThat(ClauseChecklist.places(EVENT, clauses))
                .contains(
                        new ClauseChecklist.Place("Scope and duties", "1, 3"),
                        new ClauseChecklist.Place("Finance and split", ""));
    }

    @Test
    @DisplayName("A6 the same agreement always has the same text and hash, however it was typed")
    void A6_theTextIsCanonical() {
        String typed = document("Caf\u00e9\nsecond line").text(1, "hash");
        String pasted = document("Cafe\u0301  \r\nsecond line\t").text(1, "hash");

        assertThat(pasted).isEqualTo(typed).doesNotContain("\r").endsWith("\n");
        assertThat(Sha256.of(typed)).isEqualTo(Sha256.of(pasted));
    }

    @Test
    @DisplayName("A6 the hash is SHA-256 of the UTF-8 bytes")
    void A6_theHashIsSha256OfUtf8() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of("\u5408\u4f5c"))
                .isEqualTo("54af4ede4ca009cc5ddb93a041ca0cb0ed30004b0bc5235eb45691680642cd65");
    }

    @Test
    @DisplayName("A6 any change of text, terms or hash is detected")
    void A6_anyChangeIsDetected() {
        String terms = "{\"split\":\"70/30\"}";
        AgreementVersion fixed = AgreementVersion.fix(1, document("Text").text(1, Sha256.of(terms)), terms);

        assertThat(fixed.isIntact()).isTrue();
        assertThat(new AgreementVersion(1, fixed.document() + " ", terms, fixed.sha256()).isIntact())
                .isFalse();
        assertThat(new AgreementVersion(1, fixed.document(), terms.replace("70", "71"), fixed.sha256()).isIntact())
                .isFalse();
        AgreementVersion forged = new AgreementVersion(1, fixed.document(), terms, "0".repeat(64));
        assertThatThrownBy(forged::intact).hasMessageContaining("was changed after it had been fixed");
    }

    @Test
    @DisplayName("A7 what was shown is the version only byte for byte")
    void A7_whatWasShownIsCompared() {
        AgreementVersion fixed = AgreementVersion.fix(1, document("Text").text(1, "hash"), "{}");
        List<String> lines = fixed.document().lines().toList();

        assertThat(fixed.isWhatWasShown(fixed.sha256(), lines)).isTrue();
        assertThat(fixed.isWhatWasShown(Sha256.of("another"), lines)).isFalse();
        assertThat(fixed.isWhatWasShown(fixed.sha256(), lines.subList(1, lines.size())))
                .isFalse();
    }

    @Test
    @DisplayName("A6 what changed between two versions can be shown")
    void A6_changesAreShown() {
        assertThat(AgreementChanges.between("a\nb\nc\n", "a\nB\nc\nd\n"))
                .containsExactly(new AgreementChanges.Change(2, "b", "B"), new AgreementChanges.Change(4, "", "d"));
        assertThat(AgreementChanges.between("a\nb\n", "a\n")).containsExactly(new AgreementChanges.Change(2, "b", ""));
        assertThat(AgreementChanges.between("same\n", "same\n")).isEmpty();
    }

    @Test
    @DisplayName("the text names the parties, the clauses in order, the split, the dates and the deposits")
    void theTextSaysAll() {
        assertThat(document("We do it together").text(3, "abc"))
                .contains(
                        "COOP-2026-0001, version 3",
                        "- Moonlight Coffee\n- Page & Turn",
                        "1. Scope\nWe do it together",
                        "Tier 1, up to 1,000,000: Moonlight Coffee 70 %, Page & Turn 30 %",
                        "The campaign runs from 2027-01-15 to 2027-04-10, both days included.",
                        "Page & Turn pays CNY 50000, held by A bank, given back on 2027-06-30.",
                        "SHA-256 of the terms that are computed with: abc");
    }

    @Test
    @DisplayName("A8 payments fall due after each period, deposits on their day")
    void A8_obligationsAreDates() {
        assertThat(Obligation.of(terms(PaymentCycle.ONCE, TO)))
                .extracting(Obligation::dueOn)
                .containsExactly(LocalDate.of(2027, 5, 10), LocalDate.of(2027, 6, 30));
        assertThat(Obligation.of(terms(PaymentCycle.MONTHLY, TO)))
                .filteredOn(due -> due.kind() == Obligation.Kind.PAYMENT)
                .extracting(Obligation::dueOn)
                .containsExactly(
                        LocalDate.of(2027, 3, 2),
                        LocalDate.of(2027, 3, 30),
                        LocalDate.of(2027, 4, 30),
                        LocalDate.of(2027, 5, 10));
        assertThat(Obligation.of(terms(PaymentCycle.QUARTERLY, TO)))
                .filteredOn(due -> due.kind() == Obligation.Kind.PAYMENT)
                .extracting(Obligation::dueOn)
                .containsExactly(LocalDate.of(2027, 4, 30), LocalDate.of(2027, 5, 10));
    }

    @Test
    @DisplayName("A8 a campaign that ends with its month has one last period")
    void A8_theCampaignsEndIsAPeriodsEndOnce() {
        assertThat(PaymentCycle.MONTHLY.periodEnds(FROM, LocalDate.of(2027, 2, 28)))
                .containsExactly(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28));
        assertThat(PaymentCycle.MONTHLY.periodEnds(FROM, FROM)).containsExactly(FROM);
    }

    @Test
    @DisplayName("A8 a deposit is given back after the campaign, and is more than nothing")
    void A8_depositsAreSound() {
        assertThatThrownBy(() -> terms(PaymentCycle.ONCE, LocalDate.of(2027, 7, 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("given back");
        assertThatThrownBy(() -> new Deposit("p", BigDecimal.ZERO, "bank", "late", TO))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    @DisplayName("a campaign does not end before it begins")
    void aCampaignEndsAfterItBegins() {
        assertThat(terms(PaymentCycle.ONCE, FROM).campaignTo()).isEqualTo(FROM);
        assertThatThrownBy(() -> terms(PaymentCycle.ONCE, FROM.minusDays(1))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    @DisplayName("A4 a review looks at all four areas")
    void A4_aReviewIsWhole() {
        List<String> three = List.of("compliance", "liability", "disputes");

        assertThatThrownBy(() -> new LegalReview(three, false, "", List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("force majeure");
    }

    @Test
    @DisplayName("A4 a blocking finding blocks, advice does not")
    void A4_onlyBlockingBlocks() {
        assertThat(review(false, "", Finding.Weight.advice).isClear()).isTrue();
        assertThat(review(false, "", Finding.Weight.blocking).isClear()).isFalse();
        assertThat(review(false, "", Finding.Weight.blocking).blocking()).isEqualTo("No end");
    }

    @Test
    @DisplayName("A4 third parties come with a certificate, or its absence blocks")
    void A4_thirdPartiesNeedACertificate() {
        assertThatThrownBy(() -> review(true, " ", Finding.Weight.advice))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("certificate");
        assertThat(review(true, "Policy 4711", Finding.Weight.advice).isClear()).isTrue();
        assertThat(review(true, "", Finding.Weight.blocking).isClear()).isFalse();
    }

    @Test
    @DisplayName("A7 a signature names who signs, a refusal says why")
    void A7_answersAreWhole() {
        assertThat(Signature.of("p", true, "Chief executive", "").isSigned()).isTrue();
        assertThat(Signature.of("p", false, "", "Too dear").isSigned()).isFalse();
        assertThat(Signature.silent("p").isSigned()).isFalse();
        assertThatThrownBy(() -> Signature.of("p", true, " ", "")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Signature.of("p", false, "", " ")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    @DisplayName("the template leaves out what the modes do not need")
    void theTemplateIsFilled() {
        AgreementTemplate template = new AgreementTemplate(List.of(
                new Clause(ClauseGroup.SCOPE, "Scope", "{parties} do {modes}"),
                new Clause(ClauseGroup.DATA, "Data", "{parties}"),
                new Clause(ClauseGroup.OTHER, "Term", "-")));

        assertThat(template.fill(EVENT, Map.of("parties", "A and B", "modes", "an event")))
                .extracting(Clause::text)
                .containsExactly("A and B do an event", "-");
        assertThat(template.fill(DATA, Map.of())).hasSize(3);
    }

    private static LegalReview review(boolean thirdParties, String certificate, Finding.Weight weight) {
        return new LegalReview(
                List.copyOf(LegalReview.AREAS.keySet()),
                thirdParties,
                certificate,
                List.of(new Finding("2", "No end", weight)));
    }

    private static List<Clause> clauses(@Nullable ClauseGroup without) {
        List<Clause> clauses = new ArrayList<>();
        for (ClauseGroup group : ClauseGroup.values()) {
            if (group != without) {
                clauses.add(new Clause(group, group.label(), "Text"));
            }
        }
        return clauses;
    }

    private static ClauseChecklist ticked(@Nullable ClauseGroup without) {
        Map<ClauseGroup, List<String>> ticked = new EnumMap<>(ClauseGroup.class);
        for (ClauseGroup group : ClauseGroup.values()) {
            ticked.put(
                    group,
                    group == without ? List.of() : List.copyOf(group.points().keySet()));
        }
        return new ClauseChecklist(ticked);
    }

    private static AgreementDocument document(String text) {
        return new AgreementDocument(
                "Coffee and books",
                "COOP-2026-0001",
                List.of(
                        new Party("ours", "Moonlight Coffee", null, true, "management"),
                        new Party("p", "Page & Turn", "Books", false, "partner-p")),
                List.of(new Clause(ClauseGroup.SCOPE, "Scope", text)),
                terms(PaymentCycle.ONCE, TO));
    }

    private static AgreementTerms terms(PaymentCycle cycle, LocalDate to) {
        return new AgreementTerms(
                MandateTest.split("70", "60"),
                EVENT,
                FROM,
                to,
                cycle,
                30,
                List.of(new Deposit(
                        "p", new BigDecimal("50000.00"), "A bank", "Late delivery", LocalDate.of(2027, 6, 30))),
                List.of());
    }
}
