package io.crossover.people;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of ours shows: who is logged in. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    @ModelAttribute("currentPerson")
    @Nullable
    CurrentPerson currentPerson(@AuthenticationPrincipal @Nullable CurrentPerson person) {
        return person;
    }
}
