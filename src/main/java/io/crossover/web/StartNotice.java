package io.crossover.web;

import io.crossover.people.DemoAccounts;
import io.crossover.people.DemoAccounts.DemoAccount;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where to find it and with which account. */
@Component
class StartNotice {

    private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);

    private final DemoAccounts demoAccounts;

    StartNotice(DemoAccounts demoAccounts) {
        this.demoAccounts = demoAccounts;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            LOG.info("\n{}", notice("http://localhost:" + web.getWebServer().getPort()));
        }
    }

    private String notice(String address) {
        return """
                Crossover is ready.

                  Start page        %1$s/
                  Tasklist          %1$s/camunda/app/tasklist/
                  Cockpit           %1$s/camunda/app/cockpit/
                  Board             %1$s/board
                  API description   %1$s/api-docs
                %2$s"""
                .formatted(address, accounts())
                .indent(2);
    }

    private String accounts() {
        return demoAccounts.all().isEmpty()
                ? ""
                : demoAccounts.all().stream()
                        .map(DemoAccount::login)
                        .collect(Collectors.joining(
                                ", ", "\n  Demo accounts, each with its name as password:\n  ", "\n"));
    }
}
