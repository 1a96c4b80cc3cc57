package io.crossover.cooperation;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what share of what result (D3), and its application to a result (F1). One that exists is valid; what cannot
 * be is refused with {@link InvalidInputException} in the words of the person who wrote it.
 *
 * @param currency ISO code; its number of decimals is what amounts are rounded to
 * @param parties party ids, in the order in which a remainder is handed out when all else is equal
 * @param basis what the result is measured in
 * @param unitValue what one unit of traffic or exposure is worth in the currency; not given when sales are split
 * @param tiers marginal: each applies to its slice of the result only; the last one is open-ended
 * @param guarantees minimums, at most one a party
 * @param stockSharing who bears the cost of unsold stock, where that was agreed
 * @param contributions what each party brings in, which the shares were agreed on
 * @param benefits what is not money, valued and shown beside it; not part of any total
 */
public record BenefitSplit(
        String currency,
        List<String> parties,
        Basis basis,
        @Nullable BigDecimal unitValue,
        List<Tier> tiers,
        List<Guarantee> guarantees,
        @Nullable StockSharing stockSharing,
        List<Contribution> contributions,
        List<NonMoneyBenefit> benefits) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** More than any cooperation turns over; it also keeps a number such as 1E+999999999 out of the arithmetic. */
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");

    private static final int SHARE_DECIMALS = 10;

    /** Lists that a document leaves out are empty. */
    public BenefitSplit {
        parties = List.copyOf(parties);
        tiers = List.copyOf(tiers);
        guarantees = guarantees == null ? List.of() : List.copyOf(guarantees);
        contributions = contributions == null ? List.of() : List.copyOf(contributions);
        benefits = benefits == null ? List.of() : List.copyOf(benefits);
        basis = basis == null ? Basis.SALES : basis;
        CurrencyUnit unit = currencyUnit(currency);
        requireParties(parties);
        requireUnitValue(basis, unitValue);
        requireTiers(unit, parties, tiers);
        requireGuarantees(unit, parties, guarantees);
        if (stockSharing != null) {
            requireAmount(
                    "stockSharing.salesTarget",
                    "The sales target of the stock sharing",
                    stockSharing.salesTarget,
                    unit);
            requireParty("stockSharing.heldBy", "The party that paid for the stock", stockSharing.heldBy, parties);
            requireShares(
                    "stockSharing.shares", "The shares of the cost of unsold stock", stockSharing.shares, parties);
        }
        for (int i = 0; i < contributions.size(); i++) {
            requireParty("contributions[%d].party".formatted(i), "A contribution", contributions.get(i).party, parties);
        }
        for (int i = 0; i < benefits.size(); i++) {
            requireParty(
                    "benefits[%d].party".formatted(i), "A benefit that is not money", benefits.get(i).party, parties);
            requireAmount(
                    "benefits[%d].value".formatted(i),
                    "The value of a benefit that is not money",
                    benefits.get(i).value,
                    unit);
        }
    }

    /** A split of sales in tiers, with guarantees, and nothing else. */
    public BenefitSplit(String currency, List<String> parties, List<Tier> tiers, List<Guarantee> guarantees) {
        this(currency, parties, Basis.SALES, null, tiers, guarantees, null, List.of(), List.of());
    }

    /** What the result is measured in. */
    public enum Basis {
        @JsonProperty("sales")
        SALES("sales"),
        @JsonProperty("traffic")
        TRAFFIC("traffic"),
        @JsonProperty("exposure")
        EXPOSURE("exposure");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        /** As forms and the API write it. */
        public String label() {
            return label;
        }

        public static Basis of(String label) {
            for (Basis basis : values()) {
                if (basis.label.equals(label)) {
                    return basis;
                }
            }
            throw new InvalidInputException("basis", "The basis is sales, traffic or exposure, not " + label);
        }
    }

    /**
     * A slice of the result and how it is shared.
     *
     * @param upTo the last amount of the result that belongs to this tier; none in the last tier
     * @param shares percent by party id; who is not named gets nothing of this slice
     */
    public record Tier(@Nullable BigDecimal upTo, Map<String, BigDecimal> shares) {

        public Tier {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        }
    }

    /**
     * What a party gets at least from the tiers.
     *
     * @param fundedBy the party out of whose part the difference is paid
     */
    public record Guarantee(String party, BigDecimal amount, String fundedBy) {}

    /**
     * When sales miss their target, the cost of unsold stock is shared.
     *
     * @param heldBy the party that paid for the stock and is reimbursed by the others
     * @param shares percent by party id
     */
    public record StockSharing(BigDecimal salesTarget, String heldBy, Map<String, BigDecimal> shares) {

        public StockSharing {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        }
    }

    /**
     * What a party brings in.
     *
     * @param kind money, channel, ip-licence or people
     */
    public record Contribution(String party, String kind, @Nullable String remark) {}

    /**
     * A benefit beside the money.
     *
     * @param kind exposure, new-customers or interactions
     * @param value what it is worth in the split's currency
     */
    public record NonMoneyBenefit(String party, String kind, @Nullable String remark, BigDecimal value) {}

    /**
     * What came out, and is to be split.
     *
     * @param figure the result in the unit of the basis
     * @param sales what was sold, to be compared with the target of the stock sharing; the figure itself when sales are
     *     split
     * @param unsoldStockCost zero when nothing is left over
     */
    public record Outcome(BigDecimal figure, @Nullable BigDecimal sales, BigDecimal unsoldStockCost) {

        public static Outcome of(BigDecimal figure) {
            return new Outcome(figure, null, BigDecimal.ZERO);
        }
    }

    /**
     * One amount of one party.
     *
     * @param amount negative when the party pays
     * @param clause the part of the split that it comes from, such as {@code Tier 1} or {@code Guarantee}
     * @param reason the clause with its figures
     */
    public record Line(String party, Money amount, String clause, String reason) {}

    /**
     * A result, split without losing or creating a cent.
     *
     * @param whole the amount that was split; the totals add up to it
     * @param totals by party id, in the order of the split's parties
     */
    public record Allocation(Money whole, List<Line> lines, Map<String, Money> totals) {}

    /** Splits an amount of money, naming parties by their ids. */
    public Allocation allocate(BigDecimal result) {
        return allocate(Outcome.of(result), UnaryOperator.identity());
    }

    /**
     * Splits an outcome. Each tier's slice is handed out by largest remainder on its own, so that every line can be
     * checked by hand; then guarantees and the cost of unsold stock are moved between the parties.
     *
     * @param nameOf what the reasons call a party, from its id
     */
    public Allocation allocate(Outcome outcome, UnaryOperator<String> nameOf) {
        CurrencyUnit unit = currencyUnit(currency);
        Money whole = worth(outcome.figure);
        List<Line> lines = new ArrayList<>(tierLines(whole, unit));
        Map<String, Money> earned = totals(lines, unit);
        guarantees.forEach(guarantee -> {
            Money missing =
                    Money.of(unit, guarantee.amount, RoundingMode.UNNECESSARY).minus(earned(earned, guarantee.party));
            if (missing.isPositive()) {
                String reason = guaranteeInWords(guarantee, nameOf);
                lines.add(new Line(guarantee.party, missing, "Guarantee", reason));
                lines.add(new Line(guarantee.fundedBy, missing.negated(), "Guarantee", reason));
            }
        });
        lines.addAll(stockLines(outcome, unit, nameOf));
        return new Allocation(whole, List.copyOf(lines), totals(lines, unit));
    }

    /** An amount of the split's currency. */
    public Money money(BigDecimal amount) {
        return Money.of(currencyUnit(currency), amount, RoundingMode.UNNECESSARY);
    }

    /** What a result in the unit of the basis is worth in money. */
    public Money worth(BigDecimal figure) {
        CurrencyUnit unit = currencyUnit(currency);
        if (basis == Basis.SALES || unitValue == null) {
            requireAmount("result", "The result", figure, unit);
            return Money.of(unit, figure, RoundingMode.UNNECESSARY);
        }
        requireNumber("result", "The result", figure, SHARE_DECIMALS);
        return Money.of(unit, figure.multiply(unitValue), RoundingMode.HALF_EVEN);
    }

    /**
     * The terms, one sentence each, for people who agree to them.
     *
     * @param nameOf what the sentences call a party, from its id
     */
    public List<String> clauses(UnaryOperator<String> nameOf) {
        List<String> clauses = new ArrayList<>();
        clauses.add(
                basis == Basis.SALES || unitValue == null
                        ? "What is split: sales, in %s".formatted(currency)
                        : "What is split: %s, each unit worth %s %s"
                                .formatted(basis.label(), currency, plain(unitValue)));
        BigDecimal from = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            clauses.add("Tier %d, %s: %s".formatted(i + 1, range(from, tier.upTo), inWords(tier.shares, nameOf)));
            from = tier.upTo == null ? from : tier.upTo;
        }
        guarantees.forEach(guarantee -> clauses.add(guaranteeInWords(guarantee, nameOf)));
        if (stockSharing != null) {
            clauses.add("Unsold stock, when sales stay under %s: its cost, paid by %s, is borne by %s"
                    .formatted(
                            plain(stockSharing.salesTarget),
                            nameOf.apply(stockSharing.heldBy),
                            inWords(stockSharing.shares, nameOf)));
        }
        contributions.forEach(contribution -> clauses.add("%s brings in: %s%s"
                .formatted(
                        nameOf.apply(contribution.party),
                        words(contribution.kind),
                        contribution.remark == null ? "" : ", " + contribution.remark)));
        benefits.forEach(benefit -> clauses.add("Beside the money, %s gets: %s worth %s%s"
                .formatted(
                        nameOf.apply(benefit.party),
                        words(benefit.kind),
                        plain(benefit.value),
                        benefit.remark == null ? "" : ", " + benefit.remark)));
        return List.copyOf(clauses);
    }

    private List<Line> tierLines(Money whole, CurrencyUnit unit) {
        List<Line> lines = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            BigDecimal end = tier.upTo == null ? whole.getAmount() : tier.upTo.min(whole.getAmount());
            Money slice = Money.of(unit, end.subtract(from), RoundingMode.UNNECESSARY);
            if (i > 0 && !slice.isPositive()) {
                break;
            }
            String clause = "Tier " + (i + 1);
            String range = range(from, tier.upTo);
            largestRemainder(slice, tier.shares, parties)
                    .forEach((party, amount) -> lines.add(new Line(
                            party,
                            amount,
                            clause,
                            "%s, %s: %s %% of %s"
                                    .formatted(
                                            clause,
                                            range,
                                            percent(share(tier.shares, party)),
                                            plain(slice.getAmount())))));
            from = end;
        }
        return lines;
    }

    private List<Line> stockLines(Outcome outcome, CurrencyUnit unit, UnaryOperator<String> nameOf) {
        if (outcome.unsoldStockCost.signum() == 0 || stockSharing == null) {
            return List.of();
        }
        requireAmount("unsoldStockCost", "The cost of unsold stock", outcome.unsoldStockCost, unit);
        BigDecimal sales = Optional.ofNullable(outcome.sales)
                .or(() -> basis == Basis.SALES ? Optional.of(outcome.figure) : Optional.empty())
                .orElseThrow(() -> new InvalidInputException(
                        "sales", "Give the sales: the cost of unsold stock is shared when they miss their target"));
        if (sales.compareTo(stockSharing.salesTarget) >= 0) {
            return List.of();
        }
        Money cost = Money.of(unit, outcome.unsoldStockCost, RoundingMode.UNNECESSARY);
        String holder = stockSharing.heldBy;
        List<Line> lines = new ArrayList<>();
        largestRemainder(cost, stockSharing.shares, parties).forEach((party, amount) -> {
            String reason = "Unsold stock, sales of %s under the target of %s: %s %% of its cost of %s, paid by %s"
                    .formatted(
                            plain(sales),
                            plain(stockSharing.salesTarget),
                            percent(share(stockSharing.shares, party)),
                            plain(cost.getAmount()),
                            nameOf.apply(holder));
            if (!party.equals(holder) && !amount.isZero()) {
                lines.add(new Line(party, amount.negated(), "Unsold stock", reason));
                lines.add(new Line(holder, amount, "Unsold stock", reason + ", given back by " + nameOf.apply(party)));
            }
        });
        return lines;
    }

    /** Hands out every minor unit: shares rounded down first, then one each to those who lost most by that. */
    private static Map<String, Money> largestRemainder(
            Money whole, Map<String, BigDecimal> shares, List<String> parties) {
        Map<String, Money> parts = new LinkedHashMap<>();
        Map<String, BigDecimal> lost = new LinkedHashMap<>();
        Money left = whole;
        for (String party : parties) {
            if (share(shares, party).signum() > 0) {
                BigDecimal exact =
                        whole.getAmount().multiply(share(shares, party)).movePointLeft(2);
                Money part = Money.of(whole.getCurrencyUnit(), exact, RoundingMode.DOWN);
                parts.put(party, part);
                lost.put(party, exact.subtract(part.getAmount()));
                left = left.minus(part);
            }
        }
        // the sort is stable: those who lost the same stay in the order of the parties
        lost.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(left.getAmountMinorLong())
                .forEach(entry -> parts.computeIfPresent(entry.getKey(), (party, part) -> part.plusMinor(1)));
        return parts;
    }

    private Map<String, Money> totals(List<Line> lines, CurrencyUnit unit) {
        Map<String, Money> totals = new LinkedHashMap<>();
        parties.forEach(party -> totals.put(party, Money.zero(unit)));
        lines.forEach(line -> totals.merge(line.party, line.amount, Money::plus));
        return Collections.unmodifiableMap(totals);
    }

    private static Money earned(Map<String, Money> totals, String party) {
        return Optional.ofNullable(totals.get(party)).orElseThrow();
    }

    private static BigDecimal share(Map<String, BigDecimal> shares, String party) {
        return shares.getOrDefault(party, BigDecimal.ZERO);
    }

    private static CurrencyUnit currencyUnit(String code) {
        try {
            CurrencyUnit unit = CurrencyUnit.of(code);
            if (unit.isPseudoCurrency()) {
                throw new InvalidInputException("currency", code + " is not money that can be split");
            }
            return unit;
        } catch (IllegalCurrencyException e) {
            throw new InvalidInputException("currency", "There is no currency " + code + "; write it as CNY or EUR");
        }
    }

    private static void requireParties(List<String> parties) {
        if (parties.size() < 2) {
            throw new InvalidInputException("parties", "A split needs at least two parties");
        }
        if (Set.copyOf(parties).size() < parties.size()) {
            throw new InvalidInputException("parties", "A party is named twice");
        }
    }

    private static void requireUnitValue(Basis basis, @Nullable BigDecimal unitValue) {
        if (basis == Basis.SALES && unitValue != null) {
            throw new InvalidInputException("unitValue", "Sales are money already: leave the value of one unit empty");
        }
        if (basis != Basis.SALES) {
            if (unitValue == null || unitValue.signum() <= 0) {
                throw new InvalidInputException(
                        "unitValue", "Say what one unit of %s is worth, more than zero".formatted(basis.label()));
            }
            requireNumber("unitValue", "The value of one unit", unitValue, SHARE_DECIMALS);
        }
    }

    private static void requireTiers(CurrencyUnit unit, List<String> parties, List<Tier> tiers) {
        if (tiers.isEmpty()) {
            throw new InvalidInputException("tiers", "A split needs at least one tier");
        }
        BigDecimal from = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            String field = "tiers[%d]".formatted(i);
            boolean last = i == tiers.size() - 1;
            if (last && tier.upTo != null) {
                throw new InvalidInputException(
                        field + ".upTo",
                        "The last tier must be open-ended, or what is above %s belongs to nobody: leave its 'up to' empty"
                                .formatted(plain(tier.upTo)));
            }
            if (!last && tier.upTo == null) {
                throw new InvalidInputException(
                        field + ".upTo", "Tier %d needs its 'up to': only the last one is open-ended".formatted(i + 1));
            }
            if (tier.upTo != null) {
                requireAmount(field + ".upTo", "The 'up to' of tier " + (i + 1), tier.upTo, unit);
                if (tier.upTo.compareTo(from) <= 0) {
                    throw new InvalidInputException(
                            field + ".upTo",
                            "Tier %d must end above %s, where the one before it ends, not at %s"
                                    .formatted(i + 1, plain(from), plain(tier.upTo)));
                }
            }
            requireShares(
                    field + ".shares",
                    "The shares of tier %d (%s)".formatted(i + 1, range(from, tier.upTo)),
                    tier.shares,
                    parties);
            from = tier.upTo == null ? from : tier.upTo;
        }
    }

    private static void requireShares(
            String field, String subject, Map<String, BigDecimal> shares, List<String> parties) {
        for (Map.Entry<String, BigDecimal> share : shares.entrySet()) {
            requireParty(field, subject, share.getKey(), parties);
            requireNumber(field, subject, share.getValue(), SHARE_DECIMALS);
        }
        BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw new InvalidInputException(
                    field, "%s add up to %s %%; they must add up to exactly 100 %%".formatted(subject, percent(sum)));
        }
    }

    private static void requireGuarantees(CurrencyUnit unit, List<String> parties, List<Guarantee> guarantees) {
        Set<String> guaranteed = new HashSet<>();
        for (int i = 0; i < guarantees.size(); i++) {
            Guarantee guarantee = guarantees.get(i);
            String field = "guarantees[%d]".formatted(i);
            requireParty(field + ".party", "A guaranteed minimum", guarantee.party, parties);
            requireParty(field + ".fundedBy", "The funding of a guaranteed minimum", guarantee.fundedBy, parties);
            requireAmount(field + ".amount", "A guaranteed minimum", guarantee.amount, unit);
            if (guarantee.party.equals(guarantee.fundedBy)) {
                throw new InvalidInputException(
                        field + ".fundedBy", "A guaranteed minimum must be funded by another party");
            }
            if (!guaranteed.add(guarantee.party)) {
                throw new InvalidInputException(field + ".party", "A party can have one guaranteed minimum only");
            }
        }
        int funder = IntStream.range(0, guarantees.size())
                .filter(i -> guaranteed.contains(guarantees.get(i).fundedBy))
                .findFirst()
                .orElse(-1);
        if (funder >= 0) {
            throw new InvalidInputException(
                    "guarantees[%d].fundedBy".formatted(funder),
                    "A party with a guaranteed minimum of its own cannot fund another's");
        }
    }

    private static void requireParty(String field, String subject, @Nullable String party, List<String> parties) {
        if (party == null || !parties.contains(party)) {
            throw new InvalidInputException(
                    field,
                    "%s names %s, who is not a party of the split"
                            .formatted(subject, party == null ? "nobody" : party));
        }
    }

    private static void requireAmount(String field, String subject, @Nullable BigDecimal amount, CurrencyUnit unit) {
        requireNumber(field, subject, amount, unit.getDecimalPlaces());
    }

    private static void requireNumber(String field, String subject, @Nullable BigDecimal number, int decimals) {
        if (number == null) {
            throw new InvalidInputException(field, subject + " is missing");
        }
        if (number.signum() < 0) {
            throw new InvalidInputException(field, subject + " must not be negative");
        }
        if (number.compareTo(LARGEST) > 0) {
            throw new InvalidInputException(field, subject + " is larger than any that can be settled");
        }
        if (number.stripTrailingZeros().scale() > decimals) {
            throw new InvalidInputException(
                    field,
                    "%s must have %s"
                            .formatted(subject, decimals == 0 ? "no decimals" : "at most " + decimals + " decimals"));
        }
    }

    private static String range(BigDecimal from, @Nullable BigDecimal upTo) {
        if (upTo == null) {
            return from.signum() == 0 ? "of the whole result" : "above " + plain(from);
        }
        return from.signum() == 0 ? "up to " + plain(upTo) : "above %s up to %s".formatted(plain(from), plain(upTo));
    }

    private static String guaranteeInWords(Guarantee guarantee, UnaryOperator<String> nameOf) {
        return "Guaranteed minimum of %s for %s, funded by %s"
                .formatted(plain(guarantee.amount), nameOf.apply(guarantee.party), nameOf.apply(guarantee.fundedBy));
    }

    private String inWords(Map<String, BigDecimal> shares, UnaryOperator<String> nameOf) {
        return parties.stream()
                .filter(party -> share(shares, party).signum() > 0)
                .map(party -> "%s %s %%".formatted(nameOf.apply(party), percent(share(shares, party))))
                .collect(joining(", "));
    }

    private static String words(String kind) {
        return kind.equals("ip-licence") ? "an IP licence" : kind.replace('-', ' ');
    }

    /** Money as people read it, with all its decimals: 1,000,000.50. */
    public static String shown(Money amount) {
        return String.format(Locale.ROOT, "%,." + amount.getScale() + "f", amount.getAmount());
    }

    /** An amount in the words of a clause, without decimals that say nothing: 1,000,000. */
    private static String plain(BigDecimal amount) {
        BigDecimal shown = amount.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, shown.scale()) + "f", shown);
    }

    private static String percent(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString();
    }
}
