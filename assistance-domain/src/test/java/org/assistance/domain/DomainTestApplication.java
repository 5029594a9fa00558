package org.assistance.domain;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The domain by itself, for its tests. A test component, so that no other module's tests pick it up by scanning. */
@TestComponent
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class DomainTestApplication {}
