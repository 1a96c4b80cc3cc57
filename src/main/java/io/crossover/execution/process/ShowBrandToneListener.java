package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.execution.BrandTone;
import io.crossover.execution.store.ContentReviews;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lays the brand-tone sheet beside the content (D11, E6). */
@Component("showBrandTone")
class ShowBrandToneListener implements TaskListener {

    private final ContentReviews reviews;

    ShowBrandToneListener(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask delegateTask) {
        CooperationKey key = new CooperationKey(delegateTask.getExecution().getProcessBusinessKey());
        BrandTone tone = reviews.brandTone(key);
        ContentVariables.BRAND_TONE.setLocal(
                delegateTask,
                List.of(
                        new Fact("We may say", tone.maySay()),
                        new Fact("We may not say", tone.mayNotSay()),
                        new Fact("We may show", tone.mayShow()),
                        new Fact("We may not show", tone.mayNotShow())));
    }
}
