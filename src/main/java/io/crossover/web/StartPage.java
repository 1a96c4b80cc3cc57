package io.crossover.web;

import io.crossover.people.DemoAccounts;
import io.crossover.people.PeopleGroup;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page at {@code /}: what this is, where to go, who may do what. */
@Controller
class StartPage {

    private final DemoAccounts demoAccounts;

    StartPage(DemoAccounts demoAccounts) {
        this.demoAccounts = demoAccounts;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("groups", PeopleGroup.values());
        model.addAttribute("demoAccounts", demoAccounts.all());
        return "start";
    }
}
