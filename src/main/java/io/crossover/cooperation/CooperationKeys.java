package io.crossover.cooperation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out keys, each once, however many people propose at the same moment. */
@Component
class CooperationKeys {

    private final JdbcClient jdbc;

    CooperationKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CooperationKey next(int year) {
        lock();
        int number = 1
                + jdbc.sql("SELECT coalesce(max(last_number), 0) FROM cooperation_key_counter WHERE key_year = :year")
                        .param("year", year)
                        .query(Integer.class)
                        .single();
        int updated = jdbc.sql("UPDATE cooperation_key_counter SET last_number = :number WHERE key_year = :year")
                .param("number", number)
                .param("year", year)
                .update();
        if (updated == 0) {
            jdbc.sql("INSERT INTO cooperation_key_counter (key_year, last_number) VALUES (:year, :number)")
                    .param("year", year)
                    .param("number", number)
                    .update();
        }
        return CooperationKey.of(year, number);
    }

    /**
     * The row of year 0 always exists and is the lock: a year's first proposals may come at once, and a row that is not
     * there yet cannot be locked.
     */
    private void lock() {
        jdbc.sql("SELECT last_number FROM cooperation_key_counter WHERE key_year = 0 FOR UPDATE")
                .query(Integer.class)
                .single();
    }
}
