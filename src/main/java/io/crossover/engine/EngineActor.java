package io.crossover.engine;

import io.crossover.cooperation.Actor;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The person whom the engine knows as logged in. */
@Component
class EngineActor implements Actor {

    private final IdentityService identity;

    EngineActor(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public String current() {
        Authentication authentication = identity.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null ? SYSTEM : authentication.getUserId();
    }

    @Override
    public Optional<String> onBehalfOf() {
        return ActingFor.current();
    }
}
