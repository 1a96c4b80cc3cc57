package io.crossover.people.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were right a moment ago, so that another system's hundredth call need not pay for the slow hash again.
 * Kept is a keyed hash of the password together with the stored one: it dies with the process, and with the stored
 * hash when the password changes.
 */
final class ProvenPasswords {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST = 10_000;

    private final SecretKeySpec key;
    private final Map<String, byte[]> proofs = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    });

    ProvenPasswords(SecureRandom random) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    void remember(String login, String password, String storedHash) {
        proofs.put(login, proof(password, storedHash));
    }

    boolean isProven(String login, String password, String storedHash) {
        byte[] known = proofs.get(login);
        return known != null && MessageDigest.isEqual(known, proof(password, storedHash));
    }

    private byte[] proof(String password, String storedHash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // a stored hash has no line break
            mac.update((storedHash + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
