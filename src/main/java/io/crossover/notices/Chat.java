package io.crossover.notices;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A team's chat, from the settings; notices go to no other address.
 *
 * @param url where its robot takes messages
 * @param secret with which messages are signed, when the robot wants them signed
 * @param groups the groups whose notices it gets
 */
record Chat(String name, Kind kind, URI url, @Nullable String secret, List<String> groups) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** Whose robot it is. */
    enum Kind {
        /** Anything that takes plain JSON. */
        JSON,
        FEISHU,
        DINGTALK
    }

    Chat {
        if (name == null || name.isBlank() || kind == null || url == null || groups == null || groups.isEmpty()) {
            throw new IllegalArgumentException(
                    "Each of crossover.notices.chats has a name, a kind (json, feishu or dingtalk), a url and groups");
        }
        if (!SCHEMES.contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "The url of the chat \"%s\" must begin with https:// or http://".formatted(name));
        }
        groups = List.copyOf(groups);
    }

    boolean isSigned() {
        return secret != null && !secret.isBlank();
    }

    /** Without the address and the secret, which nobody who reads a log may learn. */
    @Override
    public String toString() {
        return "the chat \"%s\"".formatted(name);
    }
}
