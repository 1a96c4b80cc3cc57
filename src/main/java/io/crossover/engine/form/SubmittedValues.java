package io.crossover.engine.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Process variables as JSON, whatever shape they came in. */
public final class SubmittedValues {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private SubmittedValues() {}

    /**
     * The value as JSON, or a missing node for what no form submits: files, serialized objects, dates of the engine's
     * own type (a date field reads ISO text only), decimals that the engine would store as an object.
     */
    public static JsonNode toJson(@Nullable TypedValue value) {
        if (value == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (value instanceof JsonValue json) {
            String text = json.getValueSerialized();
            return parse(text == null ? json.getValue().toString() : text);
        }
        if (value instanceof PrimitiveValue<?> || value.getType() == null || value.getValue() == null) {
            return plain(value.getValue());
        }
        return MissingNode.getInstance();
    }

    private static JsonNode plain(@Nullable Object value) {
        if (value == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (value instanceof SpinJsonNode json) {
            return parse(json.toString());
        }
        boolean known = value instanceof String
                || value instanceof Boolean
                || (value instanceof Number && !(value instanceof BigDecimal))
                || value instanceof Collection<?>
                || value instanceof Map<?, ?>;
        return known ? MAPPER.valueToTree(value) : MissingNode.getInstance();
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
