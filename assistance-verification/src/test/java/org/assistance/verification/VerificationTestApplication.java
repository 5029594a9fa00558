package org.assistance.verification;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The domain and the registries without pages, for tests. A test component, so that no other scan picks it up. */
@TestComponent
@AutoConfigurationPackage(basePackages = "org.assistance")
@SpringBootApplication(scanBasePackages = "org.assistance", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class VerificationTestApplication {}
