package io.crossover.board;

import io.crossover.cooperation.InvalidInputException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page what is wrong with an address that asks for what the board does not have. */
@ControllerAdvice(basePackageClasses = NotUnderstoodAdvice.class)
class NotUnderstoodAdvice {

    @ExceptionHandler
    ModelAndView notUnderstood(InvalidInputException wrong) {
        return new ModelAndView(
                "error",
                Map.of("status", HttpStatus.BAD_REQUEST.value(), "sentence", String.valueOf(wrong.getMessage())),
                HttpStatus.BAD_REQUEST);
    }
}
