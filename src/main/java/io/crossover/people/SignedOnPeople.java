package io.crossover.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whom of our people the provider's claims mean. An account must be there already: nobody gets in only because the
 * provider knows them. Their groups follow those of the provider at each login.
 */
@Component
class SignedOnPeople {

    private static final Logger LOG = LoggerFactory.getLogger(SignedOnPeople.class);
    private static final String ORGANISATION = "PARTNER";

    private final SingleSignOnSettings settings;
    private final PersonDirectory people;
    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;

    SignedOnPeople(SingleSignOnSettings settings, PersonDirectory people, ProcessEngine engine) {
        this.settings = settings;
        this.people = people;
        this.identity = engine.getIdentityService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** The account that the claims name, as it is. */
    CurrentPerson known(Map<String, Object> claims) {
        String login = Optional.ofNullable(claims.get(settings.accountClaim()))
                .map(name -> name.toString().strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> new NotLetInException("Your provider does not tell Crossover your account's name"
                        + " (the claim '" + settings.accountClaim() + "')." + ask()));
        return people.find(login)
                .orElseThrow(() -> new NotLetInException(
                        "You are logged in as '" + login + "', but Crossover has no account of this name." + ask()));
    }

    /** The account that the claims name, with the groups that they give it from now on. */
    CurrentPerson enter(Map<String, Object> claims) {
        CurrentPerson person = known(claims);
        if (claims.get(settings.groupsClaim()) instanceof Collection<?> names) {
            keepGroups(person, names.stream().map(String::valueOf).toList());
        }
        return people.find(person.id())
                .filter(entered -> !entered.groups().isEmpty())
                .orElseThrow(() -> new NotLetInException(
                        "The account '" + person.id() + "' is in no group that has work in Crossover." + ask()));
    }

    private void keepGroups(CurrentPerson person, List<String> claimed) {
        try {
            ProvidersGroups change = ProvidersGroups.of(claimed, person.groups(), this::isOrganisation, settings);
            if (change.join().isEmpty() && change.leave().isEmpty()) {
                return;
            }
            unrestricted(() -> {
                change.leave().forEach(group -> identity.deleteMembership(person.id(), group));
                change.join().forEach(group -> identity.createMembership(person.id(), group));
                return change;
            });
            LOG.info("By the provider's word, {} joins {} and leaves {}", person.id(), change.join(), change.leave());
        } catch (ProvidersGroups.MixedException e) {
            throw new NotLetInException(
                    "Your provider's groups for '" + person.id() + "' do not fit: " + e.getMessage() + "." + ask());
        }
    }

    private boolean isOrganisation(String group) {
        return unrestricted(() -> identity.createGroupQuery()
                        .groupId(group)
                        .groupType(ORGANISATION)
                        .count())
                > 0;
    }

    private String ask() {
        return " Please ask " + settings.contact() + ".";
    }

    private <T> T unrestricted(Callable<T> work) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(work));
    }
}
