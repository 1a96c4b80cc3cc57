package io.crossover.cooperation.web;

import io.crossover.cooperation.CooperationKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Keys as they come in an address. */
final class Keys {

    private Keys() {}

    static CooperationKey parse(String key) {
        try {
            return new CooperationKey(key);
        } catch (IllegalArgumentException e) {
            throw unknown(key);
        }
    }

    static ResponseStatusException unknown(String key) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no cooperation " + key);
    }
}
