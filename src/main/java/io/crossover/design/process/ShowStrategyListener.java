package io.crossover.design.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.design.Mode;
import io.crossover.design.RiskRegister.Kind;
import io.crossover.design.RiskRegister.Risk;
import io.crossover.design.process.ShownVariables.ShownRisk;
import io.crossover.design.store.Designs;
import io.crossover.design.store.Splits;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the whole strategy before management. */
@Component("showStrategy")
class ShowStrategyListener implements TaskListener {

    private final Designs designs;
    private final Splits splits;

    ShowStrategyListener(Designs designs, Splits splits) {
        this.designs = designs;
        this.splits = splits;
    }

    @Override
    public void notify(DelegateTask task) {
        CooperationKey key = new CooperationKey(task.getExecution().getProcessBusinessKey());
        ShownVariables.show(task, splits.preview(key, SplitVariables.spread(task)));
        ShownVariables.MODES.setLocal(
                task, designs.strategy(key).modes().stream().map(Mode::labelOf).collect(Collectors.joining(", ")));
        ShownVariables.RISKS.setLocal(
                task,
                designs.risks(key).risks().stream()
                        .map(ShowStrategyListener::shown)
                        .toList());
    }

    private static ShownRisk shown(Risk risk) {
        String kind = Kind.of(risk.kind()).label();
        return new ShownRisk(
                risk.description() == null ? kind : kind + ": " + risk.description(),
                text(risk.likelihood()),
                text(risk.impact()),
                text(risk.owner()).replace('-', ' '),
                text(risk.earlySign()),
                text(risk.answer()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
