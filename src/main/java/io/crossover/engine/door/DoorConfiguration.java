package io.crossover.engine.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(Limits.class)
class DoorConfiguration {

    @Bean
    FilterRegistrationBean<RequestGuard> requestGuard(Limits limits, ObjectMapper mapper) {
        FilterRegistrationBean<RequestGuard> guard = new FilterRegistrationBean<>(new RequestGuard(limits, mapper));
        guard.addUrlPatterns("/engine-rest/*", "/camunda/api/*", "/api/*");
        guard.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
        return guard;
    }
}
