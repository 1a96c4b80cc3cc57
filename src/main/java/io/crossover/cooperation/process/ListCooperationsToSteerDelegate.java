package io.crossover.cooperation.process;

import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Course;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("listCooperationsToSteer")
class ListCooperationsToSteerDelegate implements JavaDelegate {

    private final Cooperations cooperations;

    ListCooperationsToSteerDelegate(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        Course course = Course.of(CooperationVariables.COURSE.get(delegateExecution));
        CooperationVariables.COURSE_IN_WORDS.set(
                delegateExecution, course.words().toLowerCase(Locale.ROOT));
        CooperationVariables.COURSE_EFFECT.set(delegateExecution, course.effect());
        CooperationVariables.COOPERATION_OPTIONS.set(
                delegateExecution,
                cooperations.all().stream()
                        .filter(course::appliesTo)
                        .map(cooperation -> new CooperationVariables.Option(
                                cooperation.key() + " " + cooperation.proposal().title(),
                                cooperation.key().value()))
                        .toList());
    }
}
