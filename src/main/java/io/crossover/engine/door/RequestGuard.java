package io.crossover.engine.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.engine.RefusedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Stands before the engine's REST interface, that of the web applications and our own API, after the account is known:
 * looks at what a request brings before anything acts on it.
 */
final class RequestGuard extends OncePerRequestFilter {

    private static final Pattern READ_AS_THEY_COME =
            Pattern.compile("/api/cooperations/[^/]+/(?:measurements|uploads|touches)");

    private final Limits limits;
    private final ObjectMapper mapper;
    private final JsonRules json;
    private final MultipartRules multipart;
    private final PageRules pages;

    RequestGuard(Limits limits, ObjectMapper mapper) {
        UploadRules uploads = new UploadRules(limits);
        this.limits = limits;
        this.mapper = mapper;
        this.json = new JsonRules(limits, uploads);
        this.multipart = new MultipartRules(uploads);
        this.pages = new PageRules(limits.page());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest examined;
        try {
            requireType(request.getContentType());
            examined = isOurApi(request) ? withinSize(request, most(request)) : examined(request);
        } catch (RefusedException refused) {
            answer(response, new Answer(refused.status(), String.valueOf(refused.getMessage())));
            return;
        }
        chain.doFilter(examined, response);
    }

    private static void requireType(@Nullable String contentType) {
        try {
            if (contentType != null && !MediaType.parseMediaType(contentType).isConcrete()) {
                throw new InvalidMediaTypeException(contentType, "a body is of one type");
            }
        } catch (InvalidMediaTypeException e) {
            throw new RefusedException(
                    Status.UNSUPPORTED_MEDIA_TYPE, "\"" + contentType + "\" is not a type of content.", e);
        }
    }

    private static boolean isOurApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    private DataSize most(HttpServletRequest request) {
        return READ_AS_THEY_COME.matcher(path(request)).matches() ? limits.apiFile() : limits.apiBody();
    }

    /** As the container decoded it, so that no other spelling of a path is taken for another path. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private HttpServletRequest examined(HttpServletRequest request) throws IOException {
        Optional<String> query = examinedQuery(request);
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            // the web applications' login, which the container reads and limits
            return new ExaminedRequest(request, query, null);
        }
        byte[] body = withinSize(request, limits.engineBody()).getInputStream().readAllBytes();
        if (type.startsWith("multipart/")) {
            multipart.examine(path(request), String.valueOf(request.getContentType()), body);
        } else if (!isBlank(body) && (type.isEmpty() || type.contains("json") || json.isJson(body))) {
            json.examine(body);
        }
        return new ExaminedRequest(request, query, body);
    }

    private static boolean isBlank(byte[] body) {
        for (byte any : body) {
            if (any != ' ' && any != '\n' && any != '\r' && any != '\t') {
                return false;
            }
        }
        return true;
    }

    /** The parameters with the number of results that is given when none is asked for. */
    private Optional<String> examinedQuery(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        var parameters = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        parameters.forEach((rawName, values) -> {
            String name = decoded(rawName);
            Names.requireKeepable(name);
            Names.requireNoExpression(name);
            values.stream()
                    .filter(StringUtils::hasText)
                    .map(RequestGuard::decoded)
                    .forEach(Names::requireKeepable);
        });
        Optional.ofNullable(parameters.getFirst(PageRules.FIRST_RESULT))
                .ifPresent(text -> PageRules.number(PageRules.FIRST_RESULT, decoded(text)));
        List<String> asked =
                Optional.ofNullable(parameters.get(PageRules.MAX_RESULTS)).orElse(List.of());
        if (asked.isEmpty()) {
            // its own default is 200 and its most, too
            return path(request).endsWith("/metrics")
                    ? Optional.ofNullable(request.getQueryString())
                    : Optional.of((query.isEmpty() ? "" : query + "&") + PageRules.MAX_RESULTS + "="
                            + pages.maxResults(Optional.empty()));
        }
        asked.forEach(text ->
                pages.maxResults(Optional.of(decoded(Optional.ofNullable(text).orElse("")))));
        return Optional.of(query);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Status.BAD_REQUEST, "The address holds a \"%\" that stands for nothing.", e);
        }
    }

    private static HttpServletRequest withinSize(HttpServletRequest request, DataSize most) {
        if (request.getContentLengthLong() > most.toBytes()) {
            throw LimitedRequest.tooLarge(most);
        }
        return new LimitedRequest(request, most);
    }

    private void answer(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(Answer.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        mapper.writeValue(response.getWriter(), answer.body());
    }
}
