package org.assistance.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the system. */
@SpringBootApplication(scanBasePackages = "org.assistance")
public class AssistanceApplication {
    static void main(String[] args) {
        SpringApplication.run(AssistanceApplication.class, args);
    }
}
