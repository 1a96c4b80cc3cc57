package io.crossover.cooperation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Party;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@Schema(description = "One cooperation in a list")
public record CooperationSummary(
        @Schema(type = "string", example = "COOP-2026-0001") CooperationKey key,
        String title,
        @Schema(example = "Campaign and monitoring") String stage,
        Instant stageSince,
        @Schema(description = "running, paused, withdrawn, ended early or closed") String status,
        @Schema(description = "The companies in it, ourselves first") List<String> parties,
        @JsonProperty("colours")
                @Schema(description = "How many KPIs stand at green, yellow and red; empty before the campaign")
                Map<String, Long> colours,
        @Schema(description = "How many tasks wait for somebody, as far as you may see them") int openTasks) {

    static CooperationSummary of(
            Cooperation cooperation, List<Party> parties, Map<String, Long> colours, int openTasks) {
        return new CooperationSummary(
                cooperation.key(),
                cooperation.proposal().title(),
                cooperation.stage().label(),
                cooperation.stageSince(),
                cooperation.status().label(),
                parties.stream().map(Party::name).toList(),
                colours,
                openTasks);
    }
}
