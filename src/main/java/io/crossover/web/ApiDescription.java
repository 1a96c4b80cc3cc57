package io.crossover.web;

import io.crossover.cooperation.CooperationKey;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands at the head of the API's description. */
@Configuration
class ApiDescription {

    private static final String BASIC = "basic";

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(CooperationKey.class, new StringSchema().example("COOP-2026-0001"));
    }

    @Bean
    OpenAPI crossoverApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Crossover")
                        .version("1")
                        .description("Cooperations across industries, from the first idea to the retrospective. Log in"
                                + " with the name and password of an account. Money and measurements are decimals;"
                                + " days are ISO days, times carry their zone. What cannot be taken is answered as a"
                                + " problem (RFC 9457) that names the field and says what would be right."))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }
}
