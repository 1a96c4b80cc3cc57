package io.crossover.people;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is missing in one sentence instead of a stack trace. */
class MissingSettingFailureAnalyzer extends AbstractFailureAnalyzer<MissingSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, MissingSettingException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "CROSSOVER_DB_URL, CROSSOVER_DB_USER and CROSSOVER_DB_PASSWORD name the PostgreSQL database, and"
                        + " CROSSOVER_ADMIN_PASSWORD is the first password of the account \"admin\".",
                cause);
    }
}
