package io.crossover.people.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Keeps passwords so that a stolen table is slow to guess: the engine's own strongest is one round of SHA-512. Hashes
 * of that kind that are there already keep working until the password changes.
 */
final class BcryptPasswords implements PasswordEncryptor {

    static final String NAME = "bcrypt-sha384";

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(shortened(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(shortened(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /** Bcrypt takes 72 bytes, and a sentence with the engine's salt behind it is longer. */
    private static String shortened(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-384").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-384", e);
        }
    }
}
