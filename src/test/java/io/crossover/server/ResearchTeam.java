package io.crossover.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * People at work, each on cooperations of their own: they propose one, describe the resources, gather facts on three
 * candidates, score each and decide, then propose the next. What a server has acknowledged they write down. When a server
 * is gone they look, on whichever is there, what has become of their task, and go on.
 */
final class ResearchTeam implements AutoCloseable {

    static final String TITLE = "Books and coffee";
    static final List<String> CANDIDATES = List.of("Page One Books", "Tiny Toys", "Rainy Day Cinema");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_SILENCE = TimeUnit.MINUTES.toNanos(3);
    private static final Set<Integer> LOOK_AGAIN = Set.of(404, 409);
    private static final Map<String, Object> RESOURCES = Map.of(
            "brandReach", "1.2 million members",
            "onlineChannels", "App with 400 000 users a month",
            "offlineChannels", "210 shops",
            "customerData", "Purchases and preferences of the members",
            "technology", "Open coupon interface",
            "supplyChain", "Own roastery",
            "dataSources", "CRM, point of sale",
            "tagAccuracy", "92.5");
    private static final Map<String, Object> EVIDENCE = Map.ofEntries(
            Map.entry("marketSize", "12 billion a year"),
            Map.entry("marketSizeSource", "Industry report 2026"),
            Map.entry("competition", "Two larger chains"),
            Map.entry("competitionSource", "Public registers"),
            Map.entry("audienceOverlap", "0.42"),
            Map.entry("regulated", false),
            Map.entry(
                    "teamFindings",
                    List.of(Map.of("team", "planning", "finding", "Six campaigns a year", "source", "Their web site"))),
            Map.entry("resourcesMissing", false),
            Map.entry("resourcesFinding", "Seen"),
            Map.entry("resourcesReference", "Document of 3 November"),
            Map.entry("casesMissing", false),
            Map.entry("casesFinding", "Seen"),
            Map.entry("casesReference", "Document of 3 November"),
            Map.entry("technologyMissing", false),
            Map.entry("technologyFinding", "Seen"),
            Map.entry("technologyReference", "Document of 3 November"));
    private static final Map<String, Object> SHEET = Map.ofEntries(
            Map.entry("marketGrowth", 4),
            Map.entry("customerActivity", 4),
            Map.entry("policySupport", 4),
            Map.entry("customerOverlap", 4),
            Map.entry("complementaryDemand", 4),
            Map.entry("profileConsistency", 4),
            Map.entry("ourResources", 4),
            Map.entry("theirResources", 4),
            Map.entry("brandInfluence", 4),
            Map.entry("marketShare", 4),
            Map.entry("customerQuality", 4),
            Map.entry("willingness", 4),
            Map.entry("brandToneConflict", 4),
            Map.entry("customerTrust", 4),
            Map.entry("regulatoryCompliance", 4),
            Map.entry("abilityToDeliver", 4),
            Map.entry("marketGrowthRemark", "Grows by 8 % a year"),
            Map.entry("strategicFit", 4),
            Map.entry("resourceFit", 4),
            Map.entry("executionSynergy", 3),
            Map.entry("compatibility", 4),
            Map.entry("contribution", 4),
            Map.entry("conflict", 2));
    private static final Map<String, Map<String, Object>> ANSWERS = Map.of(
            "userTask_describeResources", RESOURCES,
            "userTask_gatherEvidence", EVIDENCE,
            "userTask_scoreCandidate", SHEET,
            "userTask_decideOnCandidate",
                    Map.of("candidateDecision", "takeOn", "candidateDecisionReason", "The customers fit"));

    private final Supplier<OwnServer> servers;
    private final ExecutorService people;
    private final Set<String> cooperations = ConcurrentHashMap.newKeySet();
    private final Set<String> completions = ConcurrentHashMap.newKeySet();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean atWork = true;

    /**
     * Puts people to work at once.
     *
     * @param servers the server to turn to, asked before each step
     */
    ResearchTeam(int size, Supplier<OwnServer> servers) {
        this.servers = servers;
        this.people = Executors.newFixedThreadPool(size);
        IntStream.range(0, size).forEach(person -> people.execute(this::work));
    }

    /** The keys of the proposals that were acknowledged. */
    Set<String> cooperations() {
        return cooperations;
    }

    /** The ids of the tasks whose completion was acknowledged. */
    Set<String> completions() {
        return completions;
    }

    /** Answers that nobody at work should ever see. */
    Queue<String> surprises() {
        return surprises;
    }

    /** They finish the step that they are at and go home. */
    @Override
    public void close() {
        atWork = false;
        people.shutdown();
        try {
            if (!people.awaitTermination(4, TimeUnit.MINUTES)) {
                throw new AssertionError("People do not come to an end of their step");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (atWork && surprises.isEmpty()) {
                proposeAndSeeThrough();
            }
        } catch (AssertionError e) {
            surprises.add(String.valueOf(e.getMessage()));
        }
    }

    private void proposeAndSeeThrough() {
        String key;
        try {
            key = propose(servers.get());
        } catch (UncheckedIOException gone) {
            // whether that proposal arrived or not, the next one is another
            pause();
            return;
        }
        seeThrough(key);
    }

    /** Proposes a cooperation; its key once it is acknowledged. */
    String propose(OwnServer server) {
        String body =
                """
                {"title": "%s", "goal": "new-customers", "ourBrand": "Moonlight Coffee",
                 "wantedFrom": "2027-06-01", "wantedTo": "2027-06-30", "budget": 500000, "currency": "CNY",
                 "pilot": false, "candidates": [%s]}"""
                        .formatted(
                                TITLE,
                                String.join(
                                        ", ",
                                        CANDIDATES.stream()
                                                .map(name -> "{\"name\": \"" + name + "\", \"industry\": \"leisure\"}")
                                                .toList()));
        HttpResponse<String> answer = server.as("business-development").post("/api/cooperations", body);
        if (answer.statusCode() != 201) {
            surprises.add("proposing: " + answer.statusCode() + " " + answer.body());
            return "";
        }
        String key = tree(answer.body()).path("key").asText();
        cooperations.add(key);
        return key;
    }

    private void seeThrough(String key) {
        long silentSince = System.nanoTime();
        while (atWork && surprises.isEmpty()) {
            try {
                OwnServer server = servers.get();
                if (completeOne(server, key)) {
                    silentSince = System.nanoTime();
                } else if (isSeenThrough(server, key)) {
                    return;
                }
            } catch (UncheckedIOException gone) {
                pause();
            }
            if (System.nanoTime() - silentSince > LONGEST_SILENCE) {
                surprises.add("nothing goes on with " + key);
            }
        }
    }

    private static boolean isSeenThrough(OwnServer server, String key) {
        pause();
        return server.as("management")
                        .read("/engine-rest/history/task/count?finished=true&processInstanceBusinessKey=" + key)
                        .path("count")
                        .asInt()
                == 1 + 3 * CANDIDATES.size();
    }

    /** Takes the first open task of a cooperation and completes it; false when there was none or somebody else did. */
    private boolean completeOne(OwnServer server, String key) {
        JsonNode open = server.as("management").read("/engine-rest/task?processInstanceBusinessKey=" + key);
        JsonNode task = StreamSupport.stream(open.spliterator(), false)
                .filter(one -> ANSWERS.containsKey(one.path("taskDefinitionKey").asText()))
                .findFirst()
                .orElse(null);
        if (task == null) {
            return false;
        }
        String id = task.path("id").asText();
        String kind = task.path("taskDefinitionKey").asText();
        String account = kind.equals("userTask_decideOnCandidate") ? "management" : "business-development";
        OwnServer.Caller person = server.as(account);
        boolean done = (!task.path("assignee").isNull()
                        || isDone(
                                person.post("/engine-rest/task/" + id + "/claim", "{\"userId\": \"" + account + "\"}")))
                && isDone(person.post("/engine-rest/task/" + id + "/submit-form", submission(kind)));
        if (done) {
            completions.add(id);
        }
        return done;
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
    }

    private boolean isDone(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2) {
            return true;
        }
        if (!LOOK_AGAIN.contains(answer.statusCode())) {
            surprises.add(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return false;
    }

    private static String submission(String kind) {
        ObjectNode variables = JSON.createObjectNode();
        Objects.requireNonNull(ANSWERS.get(kind)).forEach((field, value) -> {
            ObjectNode variable = variables.putObject(field);
            if (value instanceof List<?>) {
                variable.put("value", JSON.valueToTree(value).toString()).put("type", "Json");
            } else {
                variable.set("value", JSON.valueToTree(value));
            }
        });
        return JSON.createObjectNode().set("variables", variables).toString();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + json, e);
        }
    }
}
