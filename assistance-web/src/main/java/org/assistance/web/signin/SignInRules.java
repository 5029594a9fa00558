package org.assistance.web.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict an installation is about signing in.
 *
 * @param passwordDays after how many days a password must be changed; 0 never, 90 where 等保 is examined so
 */
@ConfigurationProperties("assistance.sign-in")
record SignInRules(@DefaultValue("0") int passwordDays) {}
