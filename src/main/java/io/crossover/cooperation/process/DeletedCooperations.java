package io.crossover.cooperation.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whoever deletes a cooperation's instance in Cockpit withdraws the cooperation: our tables say so (G9). Built into
 * the model, because Cockpit can skip the listeners that a model names.
 */
@Component
class DeletedCooperations extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Cooperations> cooperations;

    DeletedCooperations(ObjectProvider<Cooperations> cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners =
                new ArrayList<>(Optional.ofNullable(configuration.getCustomPreBPMNParseListeners())
                        .orElse(List.of()));
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                if (definition.getKey().equals("cooperation")) {
                    definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                            DeletedCooperations.this::recordWhenDeleted);
                }
            }
        });
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    private void recordWhenDeleted(DelegateExecution delegateExecution) {
        String key = delegateExecution.getProcessBusinessKey();
        if (delegateExecution.isCanceled() && key != null) {
            cooperations.getObject().become(new CooperationKey(key), Status.WITHDRAWN, "deleted in Cockpit");
        }
    }
}
