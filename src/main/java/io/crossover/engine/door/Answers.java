package io.crossover.engine.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.engine.RefusedException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;

/**
 * Decides from what was thrown what a caller of the engine's REST interfaces is told. The engine itself answers 500 for
 * most of what a caller gets wrong, with class names and SQL; here 500 stays for what really is our fault.
 */
final class Answers {

    private static final String LOCK_TIMEOUT = "HYT";
    private static final String FASTER = "Somebody else was faster. Load the page again to see where this stands now.";
    private static final String FAILED = "This went wrong on our side and was noted. Try again; if it happens again,"
            + " tell the administrator the time at which it happened.";

    private Answers() {}

    static Answer to(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        return refusedByUs(chain)
                .or(() -> refusedByTheEngine(chain))
                .or(() -> saidPlainly(thrown))
                .or(() -> unreadable(chain))
                .or(() -> database(chain))
                .or(() -> byStatus(thrown))
                .orElseGet(() -> isTheEnginesOwn(chain) ? answer(400, thrown) : new Answer(500, FAILED));
    }

    private static Optional<Answer> refusedByUs(List<Throwable> chain) {
        return first(chain, RefusedException.class)
                .map(refused -> new Answer(refused.status(), String.valueOf(refused.getMessage())))
                .or(() -> first(chain, InvalidInputException.class)
                        .map(invalid -> Answer.badRequest(String.valueOf(invalid.getMessage()))));
    }

    private static Optional<Answer> refusedByTheEngine(List<Throwable> chain) {
        return first(chain, AuthorizationException.class)
                .map(denied -> new Answer(403, "You are not allowed to do this."))
                .or(() -> first(chain, OptimisticLockingException.class, TaskAlreadyClaimedException.class)
                        .map(late -> new Answer(409, FASTER)))
                .or(() -> first(chain, SuspendedEntityInteractionException.class)
                        .map(paused -> new Answer(409, "This is paused at present.")))
                .or(() -> first(chain, NotFoundException.class).map(missing -> answer(404, missing)))
                .or(() -> first(chain, NullValueException.class)
                        .map(missing -> answer(isAbsence(missing) ? 404 : 400, missing)))
                .or(() -> first(
                                chain,
                                BadUserRequestException.class,
                                ParseException.class,
                                MigrationPlanValidationException.class,
                                MigratingProcessInstanceValidationException.class)
                        .map(wrong -> answer(400, wrong)));
    }

    private static Optional<Answer> saidPlainly(Throwable thrown) {
        return thrown instanceof RestException rest
                        && rest.getStatus() != null
                        && rest.getStatus().getStatusCode() < 500
                ? Optional.ofNullable(rest.getMessage())
                        .flatMap(PlainWords::of)
                        .map(words -> new Answer(rest.getStatus().getStatusCode(), words))
                : Optional.empty();
    }

    private static boolean isAbsence(NullValueException missing) {
        String message = String.valueOf(missing.getMessage());
        return Stream.of("Cannot find", "No ", "no ", "does not exist", "doesn't exist", "couldn't find", "not found")
                .anyMatch(message::contains);
    }

    private static Optional<Answer> unreadable(List<Throwable> chain) {
        return first(chain, JsonProcessingException.class)
                .map(json -> Answer.badRequest(
                        json instanceof JsonMappingException mapping
                                        && !mapping.getPath().isEmpty()
                                ? "\"" + path(mapping) + "\" is unknown or its value is not understood."
                                : "The body is missing or is not JSON."));
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    /** By the class of the SQL state, which all databases share. */
    private static Optional<Answer> database(List<Throwable> chain) {
        return first(chain, SQLException.class)
                .map(failure -> Optional.ofNullable(failure.getSQLState()).orElse(""))
                .map(state -> switch (kind(state)) {
                    case "22" ->
                        Answer.badRequest("A text or number is too long, or holds a character that cannot be kept.");
                    case "23" -> new Answer(409, "This is there already, or something else still needs it.");
                    case "40", LOCK_TIMEOUT, "55" -> new Answer(409, FASTER);
                    case "08", "53", "57" ->
                        new Answer(503, "The database cannot be reached at present. Try again in a minute.");
                    default -> new Answer(500, FAILED);
                });
    }

    /** A full disk under H2 has the class HY, too, and is nobody's being faster. */
    private static String kind(String state) {
        return state.startsWith(LOCK_TIMEOUT) ? LOCK_TIMEOUT : state.length() < 2 ? "" : state.substring(0, 2);
    }

    private static Optional<Answer> byStatus(Throwable thrown) {
        if (thrown instanceof WebApplicationException web) {
            return Optional.of(web.getResponse().getStatus())
                    .filter(status -> status < 500)
                    .map(status -> new Answer(status, standard(status)));
        }
        return thrown instanceof RestException rest
                        && rest.getStatus() != null
                        && rest.getStatus().getStatusCode() < 500
                ? Optional.of(answer(rest.getStatus().getStatusCode(), rest))
                : Optional.empty();
    }

    /**
     * Whether the engine alone gave up, over what it was given: what lies at the root was thrown by it, and no step of
     * ours was on the way.
     */
    private static boolean isTheEnginesOwn(List<Throwable> chain) {
        Throwable root = chain.get(chain.size() - 1);
        if (root instanceof ProcessEngineException || root instanceof RestException) {
            return true;
        }
        return root instanceof RuntimeException
                && Stream.of(root.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> name.startsWith("org.camunda.") || name.startsWith("io.crossover."))
                        .findFirst()
                        .filter(name -> name.startsWith("org.camunda."))
                        .isPresent();
    }

    private static Answer answer(int status, Throwable thrown) {
        return new Answer(
                status,
                Optional.ofNullable(thrown.getMessage()).flatMap(PlainWords::of).orElseGet(() -> standard(status)));
    }

    private static String standard(int status) {
        return switch (status) {
            case 401 -> "Log in with the name and password of an account.";
            case 403 -> "You are not allowed to do this.";
            case 404 -> "There is nothing of that name here.";
            case 405 -> "This address does not take this method.";
            case 406 -> "This address does not answer in the form that is asked for.";
            case 409 -> FASTER;
            case 413 -> "This is too large.";
            case 415 -> "This address does not take this type of content.";
            default -> "This cannot be done with what was sent: a name or a value in it is wrong or missing.";
        };
    }

    @SafeVarargs
    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<? extends T>... types) {
        for (Throwable link : chain) {
            for (Class<? extends T> type : types) {
                if (type.isInstance(link)) {
                    return Optional.of(type.cast(link));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Throwable> chain(Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, link -> link != null, Throwable::getCause)
                .limit(20)
                .toList();
    }
}
