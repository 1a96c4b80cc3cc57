package io.crossover.engine.door;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts our answers in the place of the engine's in every REST application on the class path: {@code /engine-rest} and
 * the five of the web applications, which nothing else lets us configure. Jersey finds this by {@code META-INF/services}.
 */
public final class RestAnswers implements AutoDiscoverable {

    private static final Logger LOG = LoggerFactory.getLogger(RestAnswers.class);

    /** Of two mappers for one class the one with the lower number answers; the engine's have the default. */
    private static final int BEFORE_THE_ENGINES = 1;

    @Override
    public void configure(FeatureContext rest) {
        // Jersey takes the nearest class first: each that the engine maps is mapped here
        rest.register(new OfAnything(), BEFORE_THE_ENGINES);
        rest.register(new OfTheEngine(), BEFORE_THE_ENGINES);
        rest.register(new OfItsRestInterface(), BEFORE_THE_ENGINES);
        rest.register(new OfWrongJson(), BEFORE_THE_ENGINES);
        rest.register(new OfUnexpectedJson(), BEFORE_THE_ENGINES);
    }

    /** Jersey reads from its declaration what each is for. */
    private abstract static class Ours<T extends Throwable> implements ExceptionMapper<T> {

        @Override
        public final Response toResponse(T thrown) {
            Answer answer = Answers.to(thrown);
            if (answer.isOurFault()) {
                LOG.error("Answered {}", answer.status(), thrown);
            } else if (!(thrown instanceof WebApplicationException)
                    && !answer.message().equals(thrown.getMessage())) {
                LOG.info("Answered {} \"{}\", which hides: {}", answer.status(), answer.message(), thrown.toString());
                LOG.debug("It came from here", thrown);
            }
            return Response.status(answer.status())
                    .type(Answer.MEDIA_TYPE)
                    .entity(answer.body())
                    .build();
        }
    }

    private static final class OfAnything extends Ours<Throwable> {}

    private static final class OfTheEngine extends Ours<ProcessEngineException> {}

    private static final class OfItsRestInterface extends Ours<RestException> {}

    private static final class OfWrongJson extends Ours<JsonParseException> {}

    private static final class OfUnexpectedJson extends Ours<JsonMappingException> {}
}
