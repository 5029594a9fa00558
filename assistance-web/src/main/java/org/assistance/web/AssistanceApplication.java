package org.assistance.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the system. Entities and repositories are found in every module, not only in this one. */
@AutoConfigurationPackage(basePackages = "org.assistance")
@SpringBootApplication(scanBasePackages = "org.assistance")
public class AssistanceApplication {
    static void main(String[] args) {
        SpringApplication.run(AssistanceApplication.class, args);
    }
}
