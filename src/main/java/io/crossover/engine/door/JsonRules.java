package io.crossover.engine.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;

/** What may stand in a JSON body, wherever in it. */
final class JsonRules {

    /** Under these keys stand variables by their names. */
    private static final Set<String> VARIABLES = Set.of(
            "variables",
            "localVariables",
            "modifications",
            "processVariables",
            "processVariablesLocal",
            "processVariablesToTriggeredScope",
            "correlationKeys",
            "localCorrelationKeys");

    private final ObjectMapper mapper;
    private final UploadRules uploads;
    private final int depth;

    JsonRules(Limits limits, UploadRules uploads) {
        this.uploads = uploads;
        this.depth = limits.depth();
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(limits.depth())
                                .maxStringLength((int) limits.engineBody().toBytes())
                                .build())
                        // of two equal keys one reader takes the first, the next one the second
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** Whether this is JSON at all. */
    boolean isJson(byte[] body) {
        try {
            return !mapper.readTree(body).isMissingNode();
        } catch (IOException e) {
            return false;
        }
    }

    void examine(byte[] body) {
        JsonNode json = read(body);
        if (json.isNull()) {
            throw refused("The body is missing.");
        }
        examine("", "", json);
    }

    private JsonNode read(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (StreamConstraintsException e) {
            throw refused("The body is too large, or more than " + depth + " lists and objects stand in one another.");
        } catch (JsonProcessingException e) {
            throw refused("The body is missing or is not JSON, or the same name stands in it twice.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void examine(String parent, String name, JsonNode node) {
        if (node.isTextual()) {
            Names.requireKeepable(node.textValue());
        } else if (node.isObject()) {
            examineVariable(parent, name, node);
            node.properties().forEach(entry -> {
                Names.requireKeepable(entry.getKey());
                Names.requireNoExpression(entry.getKey());
                examine(name, entry.getKey(), entry.getValue());
            });
        } else if (node.isArray()) {
            node.forEach(element -> examine(parent, name, element));
        }
    }

    private void examineVariable(String parent, String name, JsonNode object) {
        boolean isVariable = VARIABLES.contains(parent) || (name.isEmpty() && object.has("value"));
        JsonNode type = object.path("type");
        if ((isVariable || object.has("value") || object.has("valueInfo"))
                && type.isTextual()
                && !VariableTypes.isTaken(type.textValue())) {
            throw refused(VariableTypes.REFUSAL);
        }
        if (object.path("valueInfo").has("objectTypeName")) {
            throw refused(VariableTypes.REFUSAL);
        }
        if (isVariable && object.path("value").isContainerNode()) {
            throw refused("The variable" + (name.isEmpty() ? "" : " \"" + name + "\"")
                    + " is a list or an object: send it as text with the type Json.");
        }
        if (isVariable && type.asText().equalsIgnoreCase("File")) {
            examineFile(object);
        }
    }

    private void examineFile(JsonNode file) {
        JsonNode info = file.path("valueInfo");
        byte[] content;
        try {
            content = Base64.getMimeDecoder().decode(file.path("value").asText());
        } catch (IllegalArgumentException e) {
            throw refused("The content of a file is sent in Base64.");
        }
        uploads.examine(info.path("filename").textValue(), info.path("mimeType").textValue(), content);
    }

    private static RefusedException refused(String reason) {
        return new RefusedException(Status.BAD_REQUEST, reason);
    }
}
