package io.crossover;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Crossover: one process application, one database, one port. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CrossoverApplication {

    public static void main(String[] args) {
        SpringApplication.run(CrossoverApplication.class, args);
    }
}
