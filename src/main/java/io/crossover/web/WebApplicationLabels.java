package io.crossover.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The words on Tasklist, Cockpit, Admin and Welcome: the vendor's, with ours laid over them
 * ({@code web-application-labels.json}), so that the product has one name and the vendor's notices stay away.
 */
@Hidden
@RestController
class WebApplicationLabels {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ObjectMapper mapper;
    private final Map<String, String> ours;

    WebApplicationLabels(ObjectMapper mapper) throws IOException {
        this.mapper = mapper;
        try (InputStream file = new ClassPathResource("web-application-labels.json").getInputStream()) {
            this.ours = mapper.readValue(file, new TypeReference<>() {});
        }
    }

    @GetMapping(
            path = "/camunda/app/{app:tasklist|cockpit|admin|welcome}/locales/{language:[a-z]{2}}.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode labels(@PathVariable String app, @PathVariable String language) throws IOException {
        ClassPathResource vendors = new ClassPathResource(
                "META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language));
        if (!vendors.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try (Reader text = new InputStreamReader(vendors.getInputStream(), StandardCharsets.UTF_8)) {
            JsonNode locale = mapper.readTree(withoutMark(text));
            ours.forEach(((ObjectNode) locale.get("labels"))::put);
            return locale;
        }
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader pushback = new PushbackReader(text);
        int first = pushback.read();
        if (first != BYTE_ORDER_MARK) {
            pushback.unread(first);
        }
        return pushback;
    }
}
