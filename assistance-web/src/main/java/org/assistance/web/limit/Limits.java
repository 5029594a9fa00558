package org.assistance.web.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a minute, by kind of request; an installation may set others. Signing in has its own, slower and slower
 * ({@code signin.SignInDelays}), and so has each partner's key.
 *
 * @param changes forms sent by one officer, what a page saves by itself among them
 * @param uploads forms with files sent by one officer
 * @param files lists and files fetched by one officer
 * @param visitors public pages opened from one address
 * @param reports reports of browsers taken from one address
 */
@ConfigurationProperties("assistance.limits")
public record Limits(@DefaultValue("300") int changes, @DefaultValue("60") int uploads, @DefaultValue("20") int files,
        @DefaultValue("300") int visitors, @DefaultValue("30") int reports) {}
