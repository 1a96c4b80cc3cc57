package io.crossover.signing;

import io.crossover.cooperation.Party;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An agreement as a text: the same agreement always gives the same characters, so that its hash says which one it is.
 * Unicode is composed (NFC), lines end in a line feed alone and without blanks.
 *
 * @param reference the cooperation's key
 * @param parties in the order in which they sign
 */
public record AgreementDocument(
        String title, String reference, List<Party> parties, List<Clause> clauses, AgreementTerms terms) {

    public AgreementDocument {
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
    }

    /**
     * The whole text.
     *
     * @param termsSha256 the hash of the terms as data, so that who signs the text signs them too
     */
    public String text(int version, String termsSha256) {
        Map<String, String> names = parties.stream().collect(Collectors.toMap(Party::id, Party::name));
        List<String> lines = new ArrayList<>();
        lines.add("COOPERATION AGREEMENT");
        lines.add(title);
        lines.add("%s, version %d".formatted(reference, version));
        lines.add("");
        lines.add("between");
        parties.forEach(party -> lines.add("- " + party.name()));
        for (int i = 0; i < clauses.size(); i++) {
            lines.add("");
            lines.add("%d. %s".formatted(i + 1, clauses.get(i).heading()));
            lines.add(clauses.get(i).text());
        }
        lines.add("");
        lines.add("Annex A: split of the result");
        lines.addAll(terms.split().clauses(id -> name(names, id)));
        lines.add("");
        lines.add("Annex B: campaign and payment");
        lines.add("The campaign runs from %s to %s, both days included."
                .formatted(terms.campaignFrom(), terms.campaignTo()));
        lines.add("The parties settle %s; payment is due %d calendar days after the end of a period."
                .formatted(terms.paymentCycle().label(), terms.paymentDays()));
        lines.add("");
        lines.add("Annex C: deposits");
        if (terms.deposits().isEmpty()) {
            lines.add("No deposits are paid.");
        }
        terms.deposits()
                .forEach(deposit -> lines.add("%s pays %s %s, held by %s, given back on %s. Deductions: %s"
                        .formatted(
                                name(names, deposit.paidBy()),
                                terms.split().currency(),
                                plain(deposit.amount()),
                                deposit.holder(),
                                deposit.returnOn(),
                                deposit.cases())));
        lines.add("");
        if (!terms.dataFields().isEmpty()) {
            lines.add("Annex D: customer data");
            lines.add("The parties exchange these fields about customers and no others: "
                    + DataFields.written(terms.dataFields()) + ".");
            lines.add("");
        }
        lines.add("Annex %s: terms as data".formatted(terms.dataFields().isEmpty() ? "D" : "E"));
        lines.add("SHA-256 of the terms that are computed with: " + termsSha256);
        return canonical(String.join("\n", lines));
    }

    static String canonical(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                        .lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .strip()
                + "\n";
    }

    private static String name(Map<String, String> names, String party) {
        return names.getOrDefault(party, party);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
