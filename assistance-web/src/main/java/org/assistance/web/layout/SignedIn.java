package org.assistance.web.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the top bar shows it.
 *
 * @param name the person's name
 * @param post role and division of the post in use, for example 乡镇经办 · 梅林镇
 * @param otherPosts posts the person may switch to; the value is what {@code POST /posts/current} expects as {@code post}
 * @param lastTime when the account was used before and what happened to it since, in a Chinese sentence; null when not known
 * @param strange whether the officer should look at that: somebody was refused, or somebody else changed the account
 */
public record SignedIn(String name, String post, List<Choice> otherPosts, @Nullable String lastTime, boolean strange) {}
