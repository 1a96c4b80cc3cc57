package io.crossover.people;

import io.crossover.people.account.AccountChanges;
import io.crossover.people.account.RecentlyRead;
import io.crossover.people.account.TooManyAttemptsException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Name and password, from HTTP Basic or from our login page, against the engine's accounts. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final PersonDirectory people;
    private final SingleSignOnSettings singleSignOn;
    private final RecentlyRead<Optional<CurrentPerson>> recent;

    PasswordAuthentication(PersonDirectory people, SingleSignOnSettings singleSignOn, AccountChanges changes) {
        this.people = people;
        this.singleSignOn = singleSignOn;
        this.recent = new RecentlyRead<>(changes);
    }

    @Override
    public Authentication authenticate(Authentication credentials) {
        try {
            return person(credentials.getName(), String.valueOf(credentials.getCredentials()))
                    .filter(singleSignOn::mayUsePassword)
                    .map(PasswordAuthentication::authenticated)
                    .orElseThrow(() -> new BadCredentialsException("Name or password is wrong."));
        } catch (TooManyAttemptsException e) {
            throw new TooManyAttempts(e);
        }
    }

    private Optional<CurrentPerson> person(String login, String password) {
        return people.hasPassword(login, password) ? recent.get(login, () -> people.find(login)) : Optional.empty();
    }

    static Authentication authenticated(CurrentPerson person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** No password is looked at for a while. */
    static final class TooManyAttempts extends AuthenticationException {

        private final long seconds;

        TooManyAttempts(TooManyAttemptsException cause) {
            super(String.valueOf(cause.getMessage()), cause);
            this.seconds = cause.seconds();
        }

        long seconds() {
            return seconds;
        }
    }
}
