package io.crossover.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.assertj.core.api.SoftAssertions;

/** What must hold of a research team's work, whatever happened to the servers meanwhile. */
final class KeptWork {

    /** The team's own cooperations: what the application's examples do beside them is another matter. */
    private static final String THEIRS =
            "SELECT cooperation_key FROM cooperation WHERE title = '%s'".formatted(ResearchTeam.TITLE);

    private static final String COMPLETED =
            """
            FROM ACT_HI_TASKINST t JOIN ACT_HI_PROCINST p ON p.PROC_INST_ID_ = t.PROC_INST_ID_
            WHERE t.DELETE_REASON_ = 'completed'""";

    private KeptWork() {}

    static void check(Books books, ResearchTeam team) throws SQLException {
        SoftAssertions kept = new SoftAssertions();
        kept.assertThat(books.set("SELECT cooperation_key FROM cooperation"))
                .as("every proposal that was acknowledged")
                .containsAll(team.cooperations());
        kept.assertThat(books.set("SELECT t.ID_ " + COMPLETED))
                .as("every completion that was acknowledged")
                .containsAll(team.completions());

        kept.assertThat(books.counts("SELECT cooperation_key, count(*) FROM cooperation GROUP BY cooperation_key"))
                .as("our cooperations are the engine's")
                .isEqualTo(
                        books.counts(
                                """
                        SELECT BUSINESS_KEY_, count(*) FROM ACT_HI_PROCINST WHERE PROC_DEF_KEY_ = 'cooperation'
                        GROUP BY BUSINESS_KEY_"""));
        kept.assertThat(
                        books.counts(
                                """
                        SELECT cooperation_key, what, count(*) FROM journal_entry WHERE kind = 'TASK'
                        GROUP BY cooperation_key, what"""))
                .as("every completed task stands in the journal, and once")
                .isEqualTo(books.counts("SELECT p.BUSINESS_KEY_, t.NAME_, count(*) " + COMPLETED
                        + " GROUP BY p.BUSINESS_KEY_, t.NAME_"));
        kept.assertThat(
                        books.counts(
                                """
                        SELECT cooperation_key, count(*) FROM journal_entry WHERE kind = 'PROPOSAL'
                        GROUP BY cooperation_key"""))
                .as("every proposal stands in the journal, and once")
                .isEqualTo(books.counts("SELECT cooperation_key, count(*) FROM cooperation GROUP BY cooperation_key"));

        sameCount(kept, books, "cooperation_record WHERE section = 'INVENTORY'", "userTask_describeResources");
        sameCount(kept, books, "candidate WHERE evidence IS NOT NULL", "userTask_gatherEvidence");
        sameCount(kept, books, "candidate WHERE total_twelfths IS NOT NULL", "userTask_scoreCandidate");
        sameCount(kept, books, "candidate WHERE outcome = 'TAKEN_ON'", "userTask_decideOnCandidate");
        kept.assertThat(books.counts("SELECT cooperation_key, count(*) FROM candidate WHERE cooperation_key IN ("
                        + THEIRS + ") GROUP BY cooperation_key"))
                .as("research begins once, and takes over each candidate once")
                .isEqualTo(books.counts("SELECT BUSINESS_KEY_, " + ResearchTeam.CANDIDATES.size()
                        + " * count(*) FROM ACT_HI_PROCINST WHERE PROC_DEF_KEY_ = 'research' AND BUSINESS_KEY_ IN ("
                        + THEIRS + ") GROUP BY BUSINESS_KEY_"))
                .allSatisfy((key, candidates) -> assertThat(candidates).isEqualTo(ResearchTeam.CANDIDATES.size()));
        kept.assertThat(books.count("SELECT count(*) FROM ACT_RU_INCIDENT"))
                .as("incidents")
                .isZero();
        kept.assertAll();
    }

    private static void sameCount(SoftAssertions kept, Books books, String ours, String task) throws SQLException {
        kept.assertThat(books.counts("SELECT cooperation_key, count(*) FROM " + ours + " AND cooperation_key IN ("
                        + THEIRS + ") GROUP BY cooperation_key"))
                .as("what %s brought stands in our tables, by cooperation", task)
                .isEqualTo(books.counts("SELECT p.BUSINESS_KEY_, count(*) " + COMPLETED + " AND t.TASK_DEF_KEY_ = '"
                        + task + "' AND p.BUSINESS_KEY_ IN (" + THEIRS + ") GROUP BY p.BUSINESS_KEY_"));
    }
}
