package io.crossover.people;

import io.crossover.people.account.AccountStates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Accounts of partner organisations. Business development hands out the first password, once: whoever could set another
 * one later could act in the partner's name.
 */
@RestController
@Tag(name = "Partners")
class PartnerPeopleApi {

    /**
     * Told once.
     *
     * @param password to be handed over on another way than the login name
     */
    record FirstPassword(String login, String password) {}

    private final PartnerOrganisations organisations;
    private final AccountStates states;

    PartnerPeopleApi(PartnerOrganisations organisations, AccountStates states) {
        this.organisations = organisations;
        this.states = states;
    }

    @Operation(summary = "Sets a new password for a partner's contact person and tells it, this once")
    @PostMapping("/api/partners/{group}/people/{login}/first-password")
    FirstPassword firstPassword(
            @PathVariable String group, @PathVariable String login, @AuthenticationPrincipal CurrentPerson person) {
        if (!person.isManagement() && !person.isIn(PeopleGroup.BUSINESS_DEVELOPMENT)) {
            throw new AccessDeniedException("Only business development and management hand out accounts");
        }
        if (!person.isManagement() && states.of(login).firstPasswordAt().isPresent()) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "A first password was handed out for this account already; only management hands out another.");
        }
        return organisations
                .firstPassword(group, login)
                .map(password -> new FirstPassword(login, password))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no person " + login + " of " + group + "."));
    }
}
