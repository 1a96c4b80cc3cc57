package io.crossover.people;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/**
 * Keeps Spring Security from finding out the controller of each request beforehand, which it does for matchers by
 * controller. There are none here: access goes by paths. So each request is looked up once instead of twice.
 */
@Component
class IntrospectorWithoutLookups implements BeanPostProcessor {

    private final ApplicationContext context;

    IntrospectorWithoutLookups(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HandlerMappingIntrospector ? introspector() : bean;
    }

    private HandlerMappingIntrospector introspector() {
        HandlerMappingIntrospector introspector = new HandlerMappingIntrospector() {
            @Override
            public Filter createCacheFilter() {
                return (request, response, chain) -> chain.doFilter(request, response);
            }
        };
        introspector.setApplicationContext(context);
        introspector.afterPropertiesSet();
        return introspector;
    }
}
