package io.crossover.people;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Name and password, from HTTP Basic or from our login page, against the engine's accounts. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final PersonDirectory people;
    private final SingleSignOnSettings singleSignOn;

    PasswordAuthentication(PersonDirectory people, SingleSignOnSettings singleSignOn) {
        this.people = people;
        this.singleSignOn = singleSignOn;
    }

    @Override
    public Authentication authenticate(Authentication credentials) {
        CurrentPerson person = people.authenticate(credentials.getName(), String.valueOf(credentials.getCredentials()))
                .filter(singleSignOn::mayUsePassword)
                .orElseThrow(() -> new BadCredentialsException("Name or password is wrong."));
        return authenticated(person);
    }

    static Authentication authenticated(CurrentPerson person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
