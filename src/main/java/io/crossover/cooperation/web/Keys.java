package io.crossover.cooperation.web;

import io.crossover.cooperation.CooperationKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Keys as they come in an address. */
public final class Keys {

    private Keys() {}

    public static CooperationKey parse(String key) {
        try {
            return new CooperationKey(key);
        } catch (IllegalArgumentException e) {
            throw unknown(key);
        }
    }

    public static ResponseStatusException unknown(String key) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no cooperation " + key);
    }
}
