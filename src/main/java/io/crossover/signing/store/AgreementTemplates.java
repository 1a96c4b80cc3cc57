package io.crossover.signing.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.signing.AgreementTemplate;
import io.crossover.signing.Clause;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The clauses that every draft begins with, from a file that a lawyer can edit or replace. */
@Component
class AgreementTemplates {

    private final AgreementTemplate template;

    AgreementTemplates(
            @Value("${crossover.agreement-template:classpath:agreement-template.json}") Resource file,
            ObjectMapper mapper) {
        try (InputStream content = file.getInputStream()) {
            template = new AgreementTemplate(mapper.readValue(content, new TypeReference<List<Clause>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The agreement template does not read: " + file, e);
        }
    }

    AgreementTemplate template() {
        return template;
    }
}
