package io.crossover.notices;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signatures that robots ask for, and digests. */
final class Signature {

    private static final String HMAC_SHA256 = "HmacSHA256";

    private Signature() {}

    /** Feishu: nothing is signed, with the time and the secret as the key. */
    static String feishu(long epochSecond, String secret) {
        return Base64.getEncoder().encodeToString(hmac(epochSecond + "\n" + secret, ""));
    }

    /** DingTalk: the time and the secret are signed, with the secret as the key. */
    static String dingTalk(long epochMilli, String secret) {
        return Base64.getEncoder().encodeToString(hmac(secret, epochMilli + "\n" + secret));
    }

    /** Anybody else: the body is signed. */
    static String ofBody(String body, String secret) {
        return "sha256=" + HexFormat.of().formatHex(hmac(secret, body));
    }

    private static byte[] hmac(String key, String data) {
        try {
            Mac mac = Mac.getInstance(HMAC_SHA256);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC_SHA256));
            return mac.doFinal(data.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
