package io.crossover.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;

/** What somebody sees of single sign-on: the way to it on the login page, and why it did not let them in. */
@Controller
class SingleSignOnPages {

    static final String REFUSED = "/login/refused";

    private static final String REASON = "crossover.refused";

    @GetMapping(REFUSED)
    String refused(@RequestAttribute(name = REASON, required = false) @Nullable String reason, Model model) {
        if (reason == null) {
            return "redirect:" + LoginPage.PATH;
        }
        model.addAttribute("reason", reason);
        return "refused";
    }

    /** Answers a login that the provider began and that ends here. */
    static void refuse(
            SingleSignOnSettings settings,
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException why)
            throws ServletException, IOException {
        request.setAttribute(REASON, sentence(settings, why));
        response.setStatus(
                why instanceof NotLetInException
                        ? HttpStatus.FORBIDDEN.value()
                        : why instanceof OAuth2AuthenticationException
                                ? HttpStatus.UNAUTHORIZED.value()
                                : HttpStatus.SERVICE_UNAVAILABLE.value());
        request.getRequestDispatcher(REFUSED).forward(request, response);
    }

    private static String sentence(SingleSignOnSettings settings, AuthenticationException why) {
        if (why instanceof NotLetInException) {
            return String.valueOf(why.getMessage());
        }
        return why instanceof OAuth2AuthenticationException
                ? "The login at " + settings.name() + " was not completed. Please try again."
                : "Crossover does not reach " + settings.name()
                        + " at the moment. Please try again in a few minutes, and" + " tell " + settings.contact()
                        + " when it stays.";
    }

    /** The login page's link. */
    @ControllerAdvice(assignableTypes = LoginPage.class)
    static class Link {

        private final SingleSignOnSettings settings;

        Link(SingleSignOnSettings settings) {
            this.settings = settings;
        }

        @ModelAttribute("singleSignOn")
        @Nullable
        String name() {
            return settings.isOn() ? settings.name() : null;
        }
    }
}
