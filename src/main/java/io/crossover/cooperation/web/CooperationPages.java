package io.crossover.cooperation.web;

import io.crossover.people.CurrentPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The same facts as the API, for people to read. */
@Controller
@RequestMapping("/cooperations")
class CooperationPages {

    private final CooperationViews views;
    private final Wording wording;

    CooperationPages(CooperationViews views, Wording wording) {
        this.views = views;
        this.wording = wording;
    }

    @GetMapping
    String all(@AuthenticationPrincipal CurrentPerson person, Model model) {
        model.addAttribute("cooperations", views.all(person));
        model.addAttribute("wording", wording);
        return "cooperations";
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, @AuthenticationPrincipal CurrentPerson person, Model model) {
        model.addAttribute("cooperation", views.one(Keys.parse(key), person).orElseThrow(() -> Keys.unknown(key)));
        model.addAttribute("wording", wording);
        return "cooperation";
    }
}
