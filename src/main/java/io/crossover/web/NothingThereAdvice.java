package io.crossover.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Tells a system that calls what the API does not have; a person who follows a wrong link gets a page instead. */
@RestControllerAdvice
class NothingThereAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothingThere(NoResourceFoundException wrong, HttpServletRequest request)
            throws NoResourceFoundException {
        if (!isCallOfApi(request)) {
            throw wrong;
        }
        wrong.getBody().setDetail("There is nothing at " + request.getRequestURI() + "; /v3/api-docs lists the calls.");
        return problem(wrong);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (!isCallOfApi(request)) {
            throw wrong;
        }
        return problem(wrong);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        if (!isCallOfApi(request)) {
            throw wrong;
        }
        return problem(wrong);
    }

    private static boolean isCallOfApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static ResponseEntity<ProblemDetail> problem(ErrorResponse wrong) {
        return ResponseEntity.status(wrong.getStatusCode())
                .headers(wrong.getHeaders())
                .body(wrong.getBody());
    }
}
