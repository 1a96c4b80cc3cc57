package io.crossover.engine.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a single request may bring or ask for; settings under {@code crossover.limits}.
 *
 * @param page the most results of one list; also taken where a caller names no number
 * @param engineBody the most bytes of a request to the engine's REST interfaces and the web applications'
 * @param apiBody the most bytes of a request to our own API
 * @param apiFile the most bytes of measurements or touches, which are read as they come
 * @param file the most bytes of one file that is attached or submitted
 * @param unpackedFile the most bytes that an office document may unpack to
 * @param depth how deep objects and lists may stand in one another
 */
@ConfigurationProperties("crossover.limits")
record Limits(
        @DefaultValue("2000") int page,
        @DefaultValue("16MB") DataSize engineBody,
        @DefaultValue("16MB") DataSize apiBody,
        @DefaultValue("512MB") DataSize apiFile,
        @DefaultValue("10MB") DataSize file,
        @DefaultValue("100MB") DataSize unpackedFile,
        @DefaultValue("50") int depth) {}
