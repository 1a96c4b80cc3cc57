package io.crossover.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a form that asks for something, or holds parts that do. Paths are relative to the list row or form. */
sealed interface Part {

    /** A FEEL condition, without its leading {@code =}; when it is true, this part and what is in it is not asked. */
    @Nullable
    String hide();

    /** Fields under one heading; its path is already in those of its parts. */
    record Group(@Nullable String hide, List<Part> parts) implements Part {}

    /**
     * A dynamic list.
     *
     * @param open whether people may add and remove rows
     * @param preset how many rows stand there when no data was given
     */
    record Rows(String label, List<String> path, @Nullable String hide, boolean open, int preset, List<Part> parts)
            implements Part {}

    /**
     * A field that submits a value.
     *
     * @param readonly a FEEL condition, {@code true} or {@code false}
     * @param preset what the browser fills in where nothing is known
     */
    record Field(
            String label,
            List<String> path,
            @Nullable String hide,
            boolean disabled,
            String readonly,
            boolean required,
            JsonNode preset,
            Kind kind)
            implements Part {}
}
