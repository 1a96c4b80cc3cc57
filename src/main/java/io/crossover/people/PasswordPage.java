package io.crossover.people;

import io.crossover.people.account.AccountStates;
import io.crossover.people.account.TooManyAttemptsException;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where every person chooses their password; who has a first one gets nowhere else. */
@Controller
class PasswordPage {

    private final IdentityService identity;
    private final AccountStates states;

    PasswordPage(IdentityService identity, AccountStates states) {
        this.identity = identity;
        this.states = states;
    }

    @GetMapping(FirstPasswordGate.PAGE)
    String show(@AuthenticationPrincipal CurrentPerson person, Model model) {
        model.addAttribute("due", states.of(person.id()).passwordChangeDue());
        return "password";
    }

    @PostMapping(FirstPasswordGate.PAGE)
    String change(
            @AuthenticationPrincipal CurrentPerson person,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(name = "new", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletResponse response,
            Model model) {
        if (!wanted.equals(repeated)) {
            return refused(person, "The two new passwords are not the same.", response, model);
        }
        if (wanted.equals(current)) {
            return refused(person, "The new password must be another one than the present one.", response, model);
        }
        try {
            if (!identity.checkPassword(person.id(), current)) {
                return refused(person, "The present password is wrong.", response, model);
            }
            User user = identity.createUserQuery().userId(person.id()).singleResult();
            user.setPassword(wanted);
            identity.saveUser(user);
        } catch (BadUserRequestException e) {
            return refused(person, String.valueOf(e.getMessage()), response, model);
        } catch (TooManyAttemptsException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            return refused(person, HttpStatus.TOO_MANY_REQUESTS, String.valueOf(e.getMessage()), response, model);
        }
        return "redirect:" + FirstPasswordGate.PAGE + "?changed";
    }

    private String refused(CurrentPerson person, String reason, HttpServletResponse response, Model model) {
        return refused(person, HttpStatus.BAD_REQUEST, reason, response, model);
    }

    private String refused(
            CurrentPerson person, HttpStatus status, String reason, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("refusal", reason);
        return show(person, model);
    }
}
