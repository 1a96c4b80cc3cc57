package io.crossover.engine.task;

import io.crossover.cooperation.Journal;
import io.crossover.engine.UserTaskListeners;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the rules for people's work into the engine. */
@Component
class TaskPlugin extends AbstractProcessEnginePlugin {

    private final Journal journal;
    private final Representation representation;
    private final Clock clock;

    TaskPlugin(Journal journal, Representation representation, Clock clock) {
        this.journal = journal;
        this.representation = representation;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        DeployedForms forms = new DeployedForms();
        FourEyes fourEyes = new FourEyes(representation);
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), new FasterSomebodyElse(configuration)));
        FormMatches formMatches = new FormMatches(forms, clock);
        TaskJournal taskJournal = new TaskJournal(journal);
        configuration.setCustomPostCommandInterceptorsTxRequired(
                with(configuration.getCustomPostCommandInterceptorsTxRequired(), (CommandInterceptor)
                        new TaskRules(forms, formMatches, fourEyes, representation, taskJournal)));
        configuration.setCustomPostCommandInterceptorsTxRequired(
                with(configuration.getCustomPostCommandInterceptorsTxRequired(), (CommandInterceptor)
                        new BesideTheForms(formMatches, taskJournal)));
        configuration.setCustomPreBPMNParseListeners(with(
                configuration.getCustomPreBPMNParseListeners(), (BpmnParseListener) new UserTaskProperties.Reader()));
        configuration.setCustomPreBPMNParseListeners(
                with(configuration.getCustomPreBPMNParseListeners(), (BpmnParseListener) new ShortTaskNames()));
        UserTaskListeners.add(configuration, TaskListener.EVENTNAME_ASSIGNMENT, new FourEyesListener(fourEyes));
    }

    private static <T> List<T> with(@Nullable List<T> those, T one) {
        List<T> all = new ArrayList<>(Optional.ofNullable(those).orElse(List.of()));
        all.add(one);
        return all;
    }
}
