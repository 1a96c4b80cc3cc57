package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.ShareCount;
import io.crossover.monitoring.ShareKind;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people enter on one form while the campaign runs: measurements and counts, all of them or none (M11). */
@Component
public class EnteredFigures {

    private final CampaignFigures figures;
    private final ShareCounts counts;

    EnteredFigures(CampaignFigures figures, ShareCounts counts) {
        this.figures = figures;
        this.counts = counts;
    }

    /** @return whether the campaign's last day is over, so that no form need follow */
    @Transactional
    public boolean take(
            CooperationKey key, List<MeasurementRow> rows, List<ShareCount> mentions, List<ShareCount> shares) {
        counts.take(key, ShareKind.OPINION, mentions);
        counts.take(key, ShareKind.SPREAD, shares);
        return figures.takeEntered(key, rows);
    }
}
