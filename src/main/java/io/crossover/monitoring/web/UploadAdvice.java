package io.crossover.monitoring.web;

import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.RefusedUploadException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** An upload that was refused says which rows and why. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadAdvice {

    @ExceptionHandler
    ProblemDetail refused(RefusedUploadException refused) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
        MeasurementRow.Refusal first = refused.refusals().get(0);
        problem.setProperty("field", first.field());
        problem.setProperty("line", first.line());
        problem.setProperty("errors", refused.refusals());
        return problem;
    }
}
