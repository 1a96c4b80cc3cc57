package io.crossover.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.engine.RefusedException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what is wrong with a request in the words of the person who sent it, naming the field (RFC 9457). */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail invalidInput(InvalidInputException wrong) {
        return badRequest(wrong.field(), String.valueOf(wrong.getMessage()));
    }

    /** What the engine's checks refuse, such as a start form's options, also when an API call starts it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException refused) {
        HttpStatus status = HttpStatus.valueOf(refused.status());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(refused.getMessage()));
        if (refused.getCause() instanceof InvalidInputException wrong) {
            problem.setProperty("field", wrong.field());
        }
        return ResponseEntity.status(status).body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Map<String, String> fields = wrong.getFieldErrors().stream()
                .collect(Collectors.toMap(
                        error -> error.getField(),
                        error -> Optional.ofNullable(error.getDefaultMessage()).orElse("is not valid"),
                        (first, second) -> first,
                        TreeMap::new));
        String field = fields.keySet().stream().findFirst().orElse(wrong.getObjectName());
        ProblemDetail problem = badRequest(
                field,
                fields.entrySet().stream()
                        .map(error -> error.getKey() + " " + error.getValue())
                        .collect(Collectors.joining("; ")));
        return handleExceptionInternal(wrong, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = wrong.getCause() instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? notUnderstood(path(mapping))
                : badRequest("body", "The body is missing or is not JSON.");
        return handleExceptionInternal(wrong, problem, headers, status, request);
    }

    /** A path that cannot name anything is simply not there; a parameter of the wrong type is the sender's mistake. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (wrong instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.NOT_FOUND, "There is no " + argument.getName() + " " + wrong.getValue() + ".");
            return handleExceptionInternal(wrong, problem, headers, HttpStatus.NOT_FOUND, request);
        }
        String field = Optional.ofNullable(wrong.getPropertyName()).orElse("parameter");
        return handleExceptionInternal(wrong, notUnderstood(field), headers, status, request);
    }

    private static ProblemDetail notUnderstood(String field) {
        return badRequest(field, "\"" + field + "\" is unknown or its value is not understood.");
    }

    private static ProblemDetail badRequest(String field, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setProperty("field", field);
        return problem;
    }

    private static String path(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        mapping.getPath().forEach(step -> {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        });
        return path.toString();
    }
}
