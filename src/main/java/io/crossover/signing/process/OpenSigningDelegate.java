package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.PARTNER_NAMES;
import static io.crossover.signing.process.SigningVariables.TITLE;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Party;
import io.crossover.signing.Wording;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays out what is signed and whom we talk to. */
@Component("openSigning")
class OpenSigningDelegate implements JavaDelegate {

    private final Cooperations cooperations;

    OpenSigningDelegate(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        TITLE.set(
                delegateExecution,
                Wording.shortened(cooperations.get(key).proposal().title(), Wording.IN_A_NAME));
        List<Party> partners = cooperations.partners(key);
        String names = partners.stream().map(Party::name).collect(Collectors.joining(" and "));
        PARTNER_NAMES.set(delegateExecution, Wording.shortened(names, Wording.IN_A_NAME));
    }
}
