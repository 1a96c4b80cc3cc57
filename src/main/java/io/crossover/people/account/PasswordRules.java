package io.crossover.people.account;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/** What a password of a person's own must be: long, and not made of their name. */
final class PasswordRules implements PasswordPolicy {

    static final int SHORTEST = 10;
    static final String SENTENCE = "A password has at least " + SHORTEST
            + " characters and does not contain the person's account, longer names or e-mail address.";

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new PasswordPolicyLengthRuleImpl(SHORTEST), new NotTheirName());
    }

    /** A family name such as Li stands in many good passwords. */
    private static final class NotTheirName extends PasswordPolicyUserDataRuleImpl {

        private static final int SHORTEST_NAME = 4;

        @Override
        public boolean isNotBlank(String value) {
            return super.isNotBlank(value) && value.length() >= SHORTEST_NAME;
        }
    }
}
