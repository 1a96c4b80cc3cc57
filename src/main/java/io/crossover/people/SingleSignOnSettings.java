package io.crossover.people;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Settings under {@code crossover.single-sign-on}: an OpenID Connect provider at which people log in.
 *
 * @param issuer the provider's address; single sign-on is off without it
 * @param clientId the name under which the provider knows this application
 * @param clientSecret what the application proves itself with there
 * @param name what the provider is called on the login page
 * @param scopes what is asked of the provider
 * @param accountClaim the claim that holds the login name of an account here
 * @param groupsClaim the claim that holds the person's groups
 * @param groupNames the provider's name of a group to ours, where they differ
 * @param privilegedGroups those of {@code process-owner} and {@code camunda-admin} that the provider may give and take
 * @param passwords who may still log in with a password of their account here
 * @param contact whom a person is told to ask who is not let in
 */
@ConfigurationProperties("crossover.single-sign-on")
record SingleSignOnSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("your company's single sign-on") String name,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("preferred_username") String accountClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<String, String> groupNames,
        @DefaultValue List<String> privilegedGroups,
        @DefaultValue("administrators") Passwords passwords,
        @DefaultValue("the administrator of Crossover") String contact) {

    enum Passwords {
        ADMINISTRATORS,
        EVERYBODY,
        NOBODY
    }

    boolean isOn() {
        return StringUtils.hasText(issuer);
    }

    /** Where the provider is, without a path. */
    String origin() {
        URI address = URI.create(String.valueOf(issuer));
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** Whether a person may log in with a password although there is single sign-on. */
    boolean mayUsePassword(CurrentPerson person) {
        return !isOn()
                || passwords == Passwords.EVERYBODY
                || passwords == Passwords.ADMINISTRATORS && person.isIn(PeopleGroup.ADMINISTRATOR);
    }
}
