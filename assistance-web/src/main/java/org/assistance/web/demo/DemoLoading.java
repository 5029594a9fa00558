package org.assistance.web.demo;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says on every page that the demo city is still being filled, so that nobody takes an empty desk for the whole of it. */
@Demo
@ControllerAdvice
class DemoLoading {
    private final DemoCity city;

    DemoLoading(DemoCity city) {
        this.city = city;
    }

    @ModelAttribute("demoLoading")
    boolean loading() {
        return city.loading();
    }
}
