package io.crossover.people;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The login of our own pages; who is logged in to Tasklist or Cockpit never sees it. */
@Controller
class LoginPage {

    static final String PATH = "/login";

    @GetMapping(PATH)
    String login() {
        return "login";
    }
}
