package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.AGREEMENT_CLEARED;
import static io.crossover.signing.process.SigningVariables.AGREEMENT_RETURNS;
import static io.crossover.signing.process.SigningVariables.BLOCKED_TOO_OFTEN;
import static io.crossover.signing.process.SigningVariables.CERTIFICATE;
import static io.crossover.signing.process.SigningVariables.FINDINGS_GO_TO;
import static io.crossover.signing.process.SigningVariables.REVIEWED_AREAS;
import static io.crossover.signing.process.SigningVariables.REVIEW_FINDINGS;
import static io.crossover.signing.process.SigningVariables.SIGN_BY;
import static io.crossover.signing.process.SigningVariables.TALKS_REOPENED_BECAUSE;
import static io.crossover.signing.process.SigningVariables.THIRD_PARTIES;

import io.crossover.cooperation.CooperationKey;
import io.crossover.engine.Returns;
import io.crossover.signing.LegalReview;
import io.crossover.signing.Wording;
import io.crossover.signing.store.Agreements;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the second lawyer's findings; a blocking one sends the agreement back (A4, G8). */
@Component("recordLegalReview")
class RecordLegalReviewDelegate implements JavaDelegate {

    private final Agreements agreements;
    private final SigningPeriod signingPeriod;
    private final Returns returns;

    RecordLegalReviewDelegate(Agreements agreements, SigningPeriod signingPeriod, Returns returns) {
        this.agreements = agreements;
        this.signingPeriod = signingPeriod;
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        LegalReview review = new LegalReview(
                REVIEWED_AREAS.find(delegateExecution).orElse(List.of()),
                THIRD_PARTIES.find(delegateExecution).orElse(false),
                CERTIFICATE.find(delegateExecution).orElse(""),
                REVIEW_FINDINGS.find(delegateExecution).orElse(List.of()));
        agreements.review(key, review);
        signingPeriod.requireAhead(SIGN_BY.get(delegateExecution));
        AGREEMENT_CLEARED.set(delegateExecution, review.isClear());
        BLOCKED_TOO_OFTEN.set(
                delegateExecution, !review.isClear() && returns.tooOften(delegateExecution, AGREEMENT_RETURNS));
        TALKS_REOPENED_BECAUSE.set(delegateExecution, Wording.shortened(review.blocking(), Wording.IN_A_VARIABLE));
        FindingsDirection.set(
                delegateExecution, FINDINGS_GO_TO.find(delegateExecution).orElse("text"));
        REVIEW_FINDINGS.remove(delegateExecution);
        REVIEWED_AREAS.remove(delegateExecution);
        FINDINGS_GO_TO.remove(delegateExecution);
    }
}
