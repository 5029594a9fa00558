package org.assistance.domain.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the delivered examples, one test a row. */
class ExamplesTests {

    @TestFactory
    Stream<DynamicTest> every_example_comes_out_as_it_must() {
        ExampleBook book = ExampleBook.delivered();
        return book.all()
                .stream()
                .map(row -> DynamicTest.dynamicTest(row.number() + " " + row.rule() + " " + row.situation(),
                        () -> assertThat(Trial.of(book.read(row)).differences()).isEmpty()));
    }
}
