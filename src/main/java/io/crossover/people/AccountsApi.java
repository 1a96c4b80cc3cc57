package io.crossover.people;

import io.crossover.people.account.AccountStates;
import io.crossover.people.account.AccountStates.AccountEvent;
import io.crossover.people.account.AccountStates.AccountState;
import io.crossover.people.account.FirstPasswords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What an administrator does about anybody's account beside what Admin offers. */
@RestController
@RequestMapping("/api/accounts/{login}")
@Tag(name = "Accounts")
class AccountsApi {

    /**
     * @param disabled whether nobody gets in with it
     * @param passwordChangeDue whether its person has to choose a password before anything else
     * @param history what was done to it, oldest first
     */
    record Account(String login, boolean disabled, boolean passwordChangeDue, List<AccountEvent> history) {}

    private final IdentityService identity;
    private final AccountStates states;
    private final FirstPasswords firstPasswords;

    AccountsApi(IdentityService identity, AccountStates states, FirstPasswords firstPasswords) {
        this.identity = identity;
        this.states = states;
        this.firstPasswords = firstPasswords;
    }

    @Operation(summary = "Whether an account is shut, and what was done to it")
    @GetMapping
    Account show(@PathVariable String login, @AuthenticationPrincipal CurrentPerson person) {
        require(person, login);
        AccountState state = states.of(login);
        return new Account(login, state.disabled(), state.passwordChangeDue(), states.events(login));
    }

    @Operation(summary = "Shuts an account: its person is out at once, everywhere")
    @PutMapping("/disabled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable String login, @AuthenticationPrincipal CurrentPerson person) {
        require(person, login);
        if (login.equals(person.id())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "Another administrator shuts your account.");
        }
        states.disable(login, person.id());
    }

    @Operation(summary = "Opens an account that was shut")
    @DeleteMapping("/disabled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable String login, @AuthenticationPrincipal CurrentPerson person) {
        require(person, login);
        states.enable(login, person.id());
    }

    @Operation(summary = "Forgives an account's wrong passwords, so that its person may try again at once")
    @DeleteMapping("/wrong-passwords")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable String login, @AuthenticationPrincipal CurrentPerson person) {
        require(person, login);
        identity.unlockUser(login);
    }

    @Operation(summary = "Sets a new password, which its person must change, and tells it, this once")
    @PostMapping("/first-password")
    PartnerPeopleApi.FirstPassword firstPassword(
            @PathVariable String login, @AuthenticationPrincipal CurrentPerson person) {
        require(person, login);
        return new PartnerPeopleApi.FirstPassword(login, firstPasswords.give(login));
    }

    private void require(CurrentPerson person, String login) {
        if (!person.isIn(PeopleGroup.ADMINISTRATOR)) {
            throw new AccessDeniedException("Only an administrator keeps accounts");
        }
        if (identity.createUserQuery().userId(login).count() == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no account " + login + ".");
        }
    }
}
