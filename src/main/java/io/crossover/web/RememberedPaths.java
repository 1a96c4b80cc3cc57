package io.crossover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Remembers which mappings a path fits. A path with a cooperation's key in it is otherwise compared with every mapping of
 * ours, twice for each request, which took a third of the time of a request that stores one measurement.
 */
@Component
class RememberedPaths implements WebMvcRegistrations {

    private static final int MOST = 1000;

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping();
    }

    private static final class Mapping extends RequestMappingHandlerMapping {

        private final ConcurrentLruCache<String, Set<RequestMappingInfo>> fitting =
                new ConcurrentLruCache<>(MOST, this::fitting);

        private Set<RequestMappingInfo> fitting(String path) {
            PathContainer parsed = PathContainer.parsePath(path);
            return getHandlerMethods().keySet().stream()
                    .filter(mapping -> fits(mapping.getPathPatternsCondition(), parsed))
                    // each is one and the same object; comparing what is in them takes longer than what is saved here
                    .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
        }

        private static boolean fits(@Nullable PathPatternsRequestCondition condition, PathContainer path) {
            return condition == null || condition.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            return super.lookupHandlerMethod(path, new Fitted(request, fitting.get(path)));
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo mapping, HttpServletRequest request) {
            return request instanceof Fitted fitted && !fitted.mappings.contains(mapping)
                    ? null
                    : super.getMatchingMapping(mapping, request);
        }
    }

    /** A request with the mappings that its path fits. */
    private static final class Fitted extends HttpServletRequestWrapper {

        private final Set<RequestMappingInfo> mappings;

        Fitted(HttpServletRequest request, Set<RequestMappingInfo> mappings) {
            super(request);
            this.mappings = mappings;
        }
    }
}
