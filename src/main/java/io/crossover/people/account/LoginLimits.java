package io.crossover.people.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many wrong passwords are answered, under {@code crossover.login}.
 *
 * @param wrongPasswords for one account
 * @param wrongPasswordForgivenAfter one of them
 * @param wrongPasswordsFromAddress for all accounts together, from one address
 * @param wrongPasswordFromAddressForgivenAfter one of those
 * @param addressKnownFor since the account's last login from there
 */
@ConfigurationProperties("crossover.login")
record LoginLimits(
        int wrongPasswords,
        Duration wrongPasswordForgivenAfter,
        int wrongPasswordsFromAddress,
        Duration wrongPasswordFromAddressForgivenAfter,
        Duration addressKnownFor) {}
