package io.crossover.signing.process;

import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.Party;
import io.crossover.signing.Finding;
import io.crossover.signing.Mandate;
import io.crossover.signing.Round;
import io.crossover.signing.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of the tables that forms only show, in words that people read. */
final class Shown {

    private Shown() {}

    /** A sentence of a benefit split. */
    record SplitRow(String sentence) {

        static List<SplitRow> of(BenefitSplit split, List<Party> parties) {
            Map<String, String> names = names(parties);
            return split.clauses(id -> names.getOrDefault(id, id)).stream()
                    .map(SplitRow::new)
                    .toList();
        }
    }

    /** A prepared alternative. */
    record AlternativeRow(String clause, String alternative, String evidence) {

        static List<AlternativeRow> of(Mandate mandate) {
            return mandate.alternatives().stream()
                    .map(prepared ->
                            new AlternativeRow(prepared.point().label(), prepared.alternative(), prepared.evidence()))
                    .toList();
        }
    }

    /** A round of talks. */
    record RoundRow(int round, String outcome, String summary) {

        static List<RoundRow> of(List<Round> rounds) {
            return rounds.stream()
                    .map(round -> new RoundRow(round.number(), round.outcome().label(), round.summary()))
                    .toList();
        }
    }

    /** What the last round came to on a clause. */
    record PointRow(String clause, String state, String result) {

        static List<PointRow> of(Optional<Round> last) {
            return last.map(Round::positions).orElse(List.of()).stream()
                    .map(position -> new PointRow(
                            position.point().label(), position.state().name(), position.result()))
                    .toList();
        }
    }

    /** A finding of the legal review. */
    record FindingRow(String weight, String clause, String finding) {

        static List<FindingRow> of(List<Finding> findings) {
            return findings.stream()
                    .map(finding -> new FindingRow(finding.weight().name(), finding.clause(), finding.finding()))
                    .toList();
        }
    }

    /** A party's answer. */
    record SignatureRow(String party, String answer, String remark) {

        static List<SignatureRow> of(List<Signature> signatures, List<Party> parties) {
            Map<String, String> names = names(parties);
            return signatures.stream()
                    .map(signature -> new SignatureRow(
                            names.getOrDefault(signature.party(), signature.party()),
                            signature.answer().label(),
                            signature.isSigned() ? signature.signatory() : signature.reason()))
                    .toList();
        }
    }

    private static Map<String, String> names(List<Party> parties) {
        return parties.stream().collect(Collectors.toMap(Party::id, Party::name));
    }
}
