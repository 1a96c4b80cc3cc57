package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.engine.ProcessVariable;
import io.crossover.monitoring.PathReview;
import io.crossover.monitoring.store.PathReviews;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows how long the customers' path is, and what they do on it (M14). */
@Component("showCustomerPath")
class ShowCustomerPathListener implements TaskListener {

    private static final ProcessVariable<List<Fact>> FACTS = ProcessVariable.list("pathFacts", Fact.class);
    private static final ProcessVariable<List<PathReviews.Step>> STEPS =
            ProcessVariable.list("pathSteps", PathReviews.Step.class);

    private final PathReviews reviews;

    ShowCustomerPathListener(PathReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask delegateTask) {
        PathReview review = reviews.get(PathVariables.PATH_REVIEW_ID.get(delegateTask));
        FACTS.setLocal(
                delegateTask,
                List.of(
                        new Fact(
                                "Steps that customers take (median)",
                                review.medianSteps().toPlainString()),
                        new Fact("Steps that should do", Integer.toString(review.mostSteps()))));
        STEPS.setLocal(
                delegateTask,
                reviews.steps(new CooperationKey(delegateTask.getExecution().getProcessBusinessKey())));
    }
}
