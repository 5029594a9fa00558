package org.assistance.web.signin;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.assistance.web.demo.DemoAccounts;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signs in through the real form and carries the session's cookie: {@code mvc.perform(get("/cases").with(As.officer(mvc, "TC11")))}. */
public final class As {
    private As() {}

    /** A demo account, by its staff number. */
    public static RequestPostProcessor officer(MockMvc mvc, String staffNumber) throws Exception {
        return cookie(mvc, staffNumber, DemoAccounts.PASSWORD, true);
    }

    /** Anybody with a password. */
    public static RequestPostProcessor cookie(MockMvc mvc, String staffNumber, String password) throws Exception {
        return cookie(mvc, staffNumber, password, false);
    }

    private static RequestPostProcessor cookie(MockMvc mvc, String staffNumber, String password, boolean surely)
            throws Exception {
        var answer = mvc
                .perform(MockMvcRequestBuilders.post("/sign-in")
                        .param("staffNumber", staffNumber)
                        .param("password", password)
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
        if (surely && "/sign-in?refused".equals(answer.getRedirectedUrl())) {
            throw new AssertionError(staffNumber + " does not sign in any more: has another test changed the account?");
        }
        Cookie session = Arrays.stream(answer.getCookies())
                .filter(one -> one.getName().endsWith("assistance-session"))
                .findFirst()
                .orElse(null);
        return request -> {
            request.setCookies(session);
            return request;
        };
    }
}
