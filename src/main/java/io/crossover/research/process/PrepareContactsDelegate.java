package io.crossover.research.process;

import static io.crossover.research.process.ResearchVariables.CHOSEN_PARTNERS;
import static io.crossover.research.process.ResearchVariables.PARTNER_CONTACTS;
import static io.crossover.research.process.ResearchVariables.PARTNER_OPTIONS;

import io.crossover.research.Candidate;
import io.crossover.research.ContactPerson;
import io.crossover.research.process.ResearchVariables.Option;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("prepareContacts")
class PrepareContactsDelegate implements JavaDelegate {

    private final PartnerSelection selection;

    PrepareContactsDelegate(PartnerSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        List<Candidate> partners = selection.get(CHOSEN_PARTNERS.get(delegateExecution));
        PARTNER_OPTIONS.set(
                delegateExecution,
                partners.stream().map(PrepareContactsDelegate::option).toList());
        PARTNER_CONTACTS.set(
                delegateExecution,
                partners.stream().map(PrepareContactsDelegate::firstContact).toList());
    }

    private static Option option(Candidate partner) {
        return new Option(partner.name(), Long.toString(partner.id()));
    }

    private static ContactPerson firstContact(Candidate partner) {
        return new ContactPerson(Long.toString(partner.id()), partner.contact(), null, null);
    }
}
