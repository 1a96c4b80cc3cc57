package io.crossover.examples;

import io.crossover.cooperation.Proposing.Candidate;
import io.crossover.cooperation.Stage;
import io.crossover.monitoring.ChannelBudget;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One example: what is proposed, and how far it has come.
 *
 * @param name its name among the examples; an example of a name exists once
 * @param rests the stage in which it waits for the newcomer; none for one that runs to its end
 * @param leaves the tasks that it leaves to the newcomer
 * @param budget an amount in Chinese yuan
 * @param words what its people say in answers that the examples share, by placeholder
 * @param journeys what its customers did, where the shop's systems tell
 * @param partnersWord how its first partner keeps its word; none where nothing is told of it
 * @param channels what each channel cost and should return, where journeys are told
 */
public record Story(
        String name,
        @Nullable Stage rests,
        List<Left> leaves,
        String title,
        String goal,
        String budget,
        boolean pilot,
        List<Candidate> candidates,
        Map<String, String> words,
        @Nullable List<Journey> journeys,
        @Nullable List<ChannelBudget> channels,
        @Nullable PartnersWord partnersWord) {

    /**
     * A task that waits for the newcomer.
     *
     * @param task the task's id in its diagram
     * @param about a part of the task's name; if not said, all of this kind
     */
    public record Left(String task, @Nullable String about) {

        public boolean is(String taskId, String taskName) {
            return task.equals(taskId) && (about == null || taskName.contains(about));
        }
    }

    @Override
    public List<Journey> journeys() {
        return journeys == null ? List.of() : journeys;
    }

    @Override
    public List<ChannelBudget> channels() {
        return channels == null ? List.of() : channels;
    }

    /** Whether a task is left to the newcomer. */
    public boolean leaves(String taskId, String taskName) {
        return leaves.stream().anyMatch(left -> left.is(taskId, taskName));
    }

    /** Whether its campaign is ended early, so that the stages after it can be seen. */
    public boolean endsItsCampaign() {
        return rests == null || rests.compareTo(Stage.MONITORING) > 0;
    }

    /** A text with this example's words in it. */
    public String say(String text) {
        String said = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            said = said.replace("{" + word.getKey() + "}", word.getValue());
        }
        return said;
    }
}
