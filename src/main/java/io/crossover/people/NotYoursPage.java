package io.crossover.people;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Says where to go instead to a person who has opened Cockpit or Admin without a right to it. */
@Controller
class NotYoursPage {

    static final String PATH = "/not-yours";
    static final String APPLICATION = "notYoursApplication";

    @GetMapping(PATH)
    String notYours(
            @RequestAttribute(name = APPLICATION, required = false) String application,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("admin", "admin".equals(application));
        return "not-yours";
    }

    static String reason(String application) {
        return application.equals("admin")
                ? "Admin is for administrators. Your work is in Tasklist; your password is changed on "
                        + FirstPasswordGate.PAGE + "."
                : "Cockpit is for management. Your work is in Tasklist, and the cooperations that you take part in are"
                        + " on /board.";
    }
}
