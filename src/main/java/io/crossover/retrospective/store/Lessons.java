package io.crossover.retrospective.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.retrospective.Lesson;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lessons of all cooperations (T4). */
@Component
public class Lessons {

    private final JdbcClient jdbc;
    private final Clock clock;

    Lessons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(CooperationKey key, Lesson lesson) {
        jdbc.sql(
                        """
                        INSERT INTO lesson
                            (cooperation_key, lesson_text, kind, stage, cooperation_mode, industry, learned_at)
                        VALUES (:key, :text, :kind, :stage, :mode, :industry, :at)""")
                .param("key", key.value())
                .param("text", lesson.text())
                .param("kind", lesson.kind())
                .param("stage", lesson.stage())
                .param("mode", blankToNull(lesson.mode()))
                .param("industry", blankToNull(lesson.industry()))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The lessons that fit, newest first, at most 200; what is not asked for does not narrow. */
    public List<Found> find(Search search) {
        return jdbc.sql(
                        """
                        SELECT lesson.*, cooperation.title FROM lesson
                        JOIN cooperation ON cooperation.cooperation_key = lesson.cooperation_key
                        WHERE (:words = '' OR lower(lesson_text) LIKE :pattern ESCAPE '!')
                        AND (:kind = '' OR kind = :kind)
                        AND (:stage = '' OR lesson.stage = :stage)
                        AND (:mode = '' OR cooperation_mode = :mode)
                        AND (:industry = '' OR lower(industry) = :industry)
                        ORDER BY lesson.id DESC FETCH FIRST 200 ROWS ONLY""")
                .param("words", search.words())
                .param("pattern", "%" + escaped(search.words().toLowerCase(Locale.ROOT)) + "%")
                .param("kind", search.kind())
                .param("stage", search.stage())
                .param("mode", search.mode())
                .param("industry", search.industry().toLowerCase(Locale.ROOT))
                .query((row, number) -> new Found(
                        new CooperationKey(row.getString("cooperation_key")),
                        row.getString("title"),
                        new Lesson(
                                row.getString("lesson_text"),
                                row.getString("kind"),
                                row.getString("stage"),
                                row.getString("cooperation_mode"),
                                row.getString("industry")),
                        row.getObject("learned_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What to look for; an empty text is not asked for. */
    public record Search(String words, String kind, String stage, String mode, String industry) {}

    /** A lesson and where it was learned. */
    public record Found(CooperationKey cooperation, String title, Lesson lesson, Instant learnedAt) {}
}
