package org.assistance.domain;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.TestComponent;

/** The domain by itself, for its tests. A test component, so that no other module's tests pick it up by scanning. */
@TestComponent
@SpringBootApplication
public class DomainTestApplication {}
