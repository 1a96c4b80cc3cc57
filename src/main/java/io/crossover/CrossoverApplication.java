package io.crossover;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Crossover: one process application, one database, one port. */
@SpringBootApplication
public class CrossoverApplication {

    public static void main(String[] args) {
        SpringApplication.run(CrossoverApplication.class, args);
    }
}
