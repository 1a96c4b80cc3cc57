package io.crossover.people;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.InvalidInputException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An API of which only the doors are of interest. */
@Hidden
@RestController
class SomeApi {

    private final IdentityService identity;

    SomeApi(IdentityService identity) {
        this.identity = identity;
    }

    record Answer(String id, List<String> groups, String engineUser) {}

    record Line(int count) {}

    record Request(@NotBlank String title, List<Line> lines) {}

    @GetMapping("/api/some")
    Answer who(@AuthenticationPrincipal CurrentPerson person) {
        return new Answer(
                person.id(),
                person.groups(),
                identity.getCurrentAuthentication().getUserId());
    }

    @PostMapping("/api/some")
    String take(@Valid @RequestBody Request request) {
        return "{}";
    }

    @GetMapping("/api/some/refused")
    String refuse() {
        throw new InvalidInputException("budget", "The budget must be more than zero.");
    }

    @GetMapping("/api/some/{key}")
    CooperationKey find(@PathVariable CooperationKey key) {
        return key;
    }
}
