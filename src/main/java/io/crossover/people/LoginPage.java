package io.crossover.people;

import io.crossover.people.PasswordAuthentication.TooManyAttempts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The login of our own pages; who is logged in to Tasklist or Cockpit never sees it. */
@Controller
class LoginPage {

    static final String PATH = "/login";
    private static final String WAIT = PATH + "/wait";
    private static final String TOO_MANY = "tooManyAttempts";

    @GetMapping(PATH)
    String login() {
        return "login";
    }

    /** Answers a login that failed, by the login page again. */
    static void sayWhyNot(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (reason instanceof TooManyAttempts) {
            request.setAttribute(TOO_MANY, reason);
            request.getRequestDispatcher(WAIT).forward(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + PATH + "?error");
        }
    }

    @PostMapping(WAIT)
    String waitAWhile(
            @RequestAttribute(name = TOO_MANY) TooManyAttempts reason, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(reason.seconds()));
        model.addAttribute("wait", reason.getMessage());
        return "login";
    }
}
