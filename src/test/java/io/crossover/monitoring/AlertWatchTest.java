package io.crossover.monitoring;

import static io.crossover.monitoring.Colour.GREEN;
import static io.crossover.monitoring.Colour.RED;
import static io.crossover.monitoring.Colour.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AlertWatchTest {

    private static final Instant START = Instant.parse("2027-03-01T10:00:00Z");

    @Test
    @DisplayName("M3 an alert rises at once")
    void M3_risesAtOnce() {
        assertThat(alerts(GREEN, YELLOW, RED)).containsExactly(GREEN, YELLOW, RED);
        assertThat(alerts(RED)).containsExactly(RED);
    }

    @Test
    @DisplayName("M3 an alert falls and closes after two measurements on the better side")
    void M3_fallsAfterTwo() {
        assertThat(alerts(RED, YELLOW, YELLOW, GREEN, GREEN)).containsExactly(RED, RED, YELLOW, YELLOW, GREEN);
        assertThat(alerts(YELLOW, GREEN, GREEN)).containsExactly(YELLOW, YELLOW, GREEN);
        assertThat(alerts(RED, GREEN, GREEN)).containsExactly(RED, RED, GREEN);
        assertThat(alerts(RED, GREEN, YELLOW)).containsExactly(RED, RED, YELLOW);
    }

    @Test
    @DisplayName("M3 one better measurement between bad ones closes nothing")
    void M3_hysteresis() {
        assertThat(alerts(YELLOW, GREEN, YELLOW, GREEN, YELLOW)).containsOnly(YELLOW);
        assertThat(alerts(RED, YELLOW, RED, GREEN, RED)).containsOnly(RED);
    }

    @Test
    @DisplayName("M3 an old measurement that comes late never reopens an alert that closed after it, a newer one does")
    void M3_lateOnesReopenNothing() {
        AlertWatch closed = after(RED, GREEN, GREEN);
        assertThat(closed.closedAt()).isEqualTo(at(2));
        assertThat(closed.after(at(1), RED).alert()).isEqualTo(GREEN);
        assertThat(closed.after(at(2), RED).alert()).isEqualTo(RED);
        assertThat(closed.after(at(3), YELLOW).alert()).isEqualTo(YELLOW);
    }

    @Test
    @DisplayName("M2 no colour says nothing")
    void noColourSaysNothing() {
        AlertWatch yellow = after(YELLOW, GREEN);
        assertThat(yellow.after(at(2), null)).isEqualTo(new AlertWatch(GREEN, YELLOW, null));
    }

    @Test
    @DisplayName("M3 at the campaign's end the alert closes")
    void M3_standDown() {
        assertThat(after(RED).stoodDown(at(9)).alert()).isEqualTo(GREEN);
    }

    @Property
    @Label("M3 an alert is never milder than the last measurement, and never worse than the worst of the last two")
    void alertFollowsTheLastTwo(@ForAll @Size(min = 2, max = 30) List<Colour> colours) {
        List<Colour> alerts = alerts(colours.toArray(Colour[]::new));
        for (int i = 1; i < colours.size(); i++) {
            assertThat(alerts.get(i)).isEqualTo(colours.get(i).orWorse(colours.get(i - 1)));
        }
    }

    private static List<Colour> alerts(Colour... colours) {
        List<Colour> alerts = new ArrayList<>();
        AlertWatch watch = AlertWatch.NEW;
        for (int i = 0; i < colours.length; i++) {
            watch = watch.after(at(i), colours[i]);
            alerts.add(watch.alert());
        }
        return alerts;
    }

    private static AlertWatch after(Colour... colours) {
        AlertWatch watch = AlertWatch.NEW;
        for (int i = 0; i < colours.length; i++) {
            watch = watch.after(at(i), colours[i]);
        }
        return watch;
    }

    private static Instant at(int day) {
        return START.plusSeconds(86_400L * day);
    }
}
