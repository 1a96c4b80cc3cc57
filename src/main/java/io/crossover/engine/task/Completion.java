package io.crossover.engine.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * A task about to be finished.
 *
 * @param submitted what came with it, by variable, not yet merged
 * @param by the person logged in, or null for what runs by itself
 * @param represented those who are away and in whose name the person does it (G7)
 */
record Completion(
        TaskEntity task, Map<String, JsonNode> submitted, @Nullable Authentication by, Set<String> represented) {}
