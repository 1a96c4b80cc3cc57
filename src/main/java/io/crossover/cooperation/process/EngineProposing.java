package io.crossover.cooperation.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Proposal;
import io.crossover.cooperation.Proposing;
import io.crossover.engine.TrustedCode;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class EngineProposing implements Proposing {

    private final RuntimeService runtime;
    private final TrustedCode trusted;

    EngineProposing(RuntimeService runtime, TrustedCode trusted) {
        this.runtime = runtime;
        this.trusted = trusted;
    }

    @Override
    public CooperationKey propose(Proposal proposal, List<Candidate> candidates) {
        String instance = runtime.startProcessInstanceByKey("cooperation", ProposalForm.of(proposal, candidates))
                .getId();
        return trusted.run(() -> new CooperationKey(runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey()));
    }
}
