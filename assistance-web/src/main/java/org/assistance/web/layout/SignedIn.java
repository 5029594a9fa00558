package org.assistance.web.layout;

import java.util.List;

/**
 * Who is signed in, as the top bar shows it.
 *
 * @param name the person's name
 * @param post role and division of the post in use, for example 乡镇经办 · 梅林镇
 * @param otherPosts posts the person may switch to; the value is what {@code POST /posts/current} expects as {@code post}
 */
public record SignedIn(String name, String post, List<Choice> otherPosts) {}
