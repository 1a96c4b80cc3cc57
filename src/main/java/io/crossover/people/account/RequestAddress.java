package io.crossover.people.account;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where the request that is being answered comes. */
final class RequestAddress {

    private static final int IPV6_NETWORK = 4;

    private RequestAddress() {}

    /** Nothing where no request is being answered. */
    static String current() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast)
                .map(attributes -> network(attributes.getRequest().getRemoteAddr()))
                .orElse("");
    }

    static boolean isThisMachine(String network) {
        return network.startsWith("127.") || network.equals(network("::1"));
    }

    /** One subscriber has a whole network of IPv6 addresses: the first four groups are told apart. */
    static String network(String address) {
        String plain = address.replaceFirst("%.*", "");
        if (!plain.contains(":")) {
            return plain;
        }
        String[] halves = plain.split("::", 2);
        String[] left = groups(halves[0]);
        String[] right = halves.length == 2 ? groups(halves[1]) : new String[0];
        String[] all = new String[8];
        Arrays.fill(all, "0");
        System.arraycopy(left, 0, all, 0, Math.min(left.length, 8));
        for (int index = 0; index < Math.min(right.length, 8); index++) {
            all[8 - right.length + index] = right[index];
        }
        return String.join(":", Arrays.copyOf(all, IPV6_NETWORK)) + "::";
    }

    private static String[] groups(String part) {
        return part.isEmpty() ? new String[0] : part.split(":");
    }
}
