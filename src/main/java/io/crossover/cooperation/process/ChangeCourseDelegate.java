package io.crossover.cooperation.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Course;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Steering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("changeCourse")
class ChangeCourseDelegate implements JavaDelegate {

    private final Steering steering;

    ChangeCourseDelegate(Steering steering) {
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        String key = CooperationVariables.COOPERATION_TO_STEER
                .find(delegateExecution)
                .orElseThrow(() -> new InvalidInputException("cooperationToSteer", "Choose the cooperation"));
        steering.change(
                new CooperationKey(key),
                Course.of(CooperationVariables.COURSE.get(delegateExecution)),
                CooperationVariables.COURSE_REASON.get(delegateExecution));
    }
}
