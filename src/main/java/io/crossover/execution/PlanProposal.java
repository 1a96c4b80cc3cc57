package io.crossover.execution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The plan that stands ready for marketing (E1): the template's rows with dates counted back from the campaign's days,
 * none of them in the past.
 */
public record PlanProposal(List<PlanRow> rows, Milestones milestones) {

    /** @param partner the partner proposed as the other side's owner */
    public static PlanProposal of(
            List<TemplateRow> template, String partner, LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        List<Dated> dated = template.stream()
                .map(row -> new Dated(
                        row,
                        latest(today, row.startsOn(firstDay, lastDay)),
                        latest(today, row.endsOn(firstDay, lastDay))))
                .toList();
        return new PlanProposal(
                dated.stream().map(row -> row.toRow(partner)).toList(), milestones(dated, firstDay, lastDay));
    }

    /** Design is frozen when the preparation ends, the warm-up goes live when it starts, the data are reviewed first. */
    private static Milestones milestones(List<Dated> rows, LocalDate firstDay, LocalDate lastDay) {
        LocalDate warmUpLive = rows.stream()
                .filter(row -> row.is(Phase.WARM_UP))
                .map(Dated::startsOn)
                .min(Comparator.naturalOrder())
                .orElse(firstDay.minusDays(1));
        return new Milestones(
                rows.stream()
                        .filter(row -> row.is(Phase.PREPARATION))
                        .map(Dated::endsOn)
                        .max(Comparator.naturalOrder())
                        .filter(day -> day.isBefore(warmUpLive))
                        .orElse(warmUpLive),
                warmUpLive,
                rows.stream()
                        .filter(row -> row.is(Phase.CLOSING))
                        .map(Dated::endsOn)
                        .min(Comparator.naturalOrder())
                        .orElse(lastDay));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private record Dated(TemplateRow row, LocalDate startsOn, LocalDate endsOn) {

        boolean is(Phase phase) {
            return row.phase().equals(phase.id());
        }

        PlanRow toRow(String partner) {
            return new PlanRow(
                    row.phase(),
                    row.description(),
                    row.ourOwner(),
                    partner,
                    null,
                    row.accountable(),
                    startsOn.toString(),
                    endsOn.toString(),
                    row.resources(),
                    row.deliverable());
        }
    }
}
