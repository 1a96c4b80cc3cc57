package io.crossover.web;

import io.crossover.people.Attention;
import io.crossover.people.CurrentPerson;
import io.crossover.people.DemoAccounts;
import io.crossover.people.PeopleGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page at {@code /}: what this is, where to go, who may do what. */
@Controller
class StartPage {

    private final DemoAccounts demoAccounts;
    private final List<Attention> attention;

    StartPage(DemoAccounts demoAccounts, List<Attention> attention) {
        this.demoAccounts = demoAccounts;
        this.attention = attention;
    }

    @GetMapping("/")
    String start(Model model, @AuthenticationPrincipal @Nullable CurrentPerson person) {
        model.addAttribute(
                "attention",
                person != null && person.isManagement()
                        ? attention.stream()
                                .flatMap(matter -> matter.sentences().stream())
                                .toList()
                        : List.of());
        model.addAttribute("groups", PeopleGroup.values());
        model.addAttribute("demoAccounts", demoAccounts.all());
        return "start";
    }
}
