package io.crossover.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * Everything the engine can remember but each single write of a variable: 0.6 of the bytes of {@code full}. The
 * figures behind a decision are in our journal (G5).
 */
final class HistoryWithoutVariableDetails extends HistoryLevelFull {

    static final String NAME = "crossover";

    @Override
    public int getId() {
        return 71;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, @Nullable Object entity) {
        return eventType != HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL
                && super.isHistoryEventProduced(eventType, entity);
    }
}
