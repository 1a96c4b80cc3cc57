package io.crossover.web;

import io.crossover.cooperation.InvalidInputException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page what is wrong with an address or an entry; calls of the API are {@link ProblemAdvice}'s, which comes first. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

    @ExceptionHandler
    ModelAndView notUnderstood(InvalidInputException wrong) {
        return new ModelAndView(
                "error",
                Map.of("status", HttpStatus.BAD_REQUEST.value(), "sentence", String.valueOf(wrong.getMessage())),
                HttpStatus.BAD_REQUEST);
    }
}
