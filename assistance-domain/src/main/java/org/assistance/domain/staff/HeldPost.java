package org.assistance.domain.staff;

/**
 * A post an officer can act in today, with the name of its division for the top bar.
 *
 * @param acting the officer in this post
 * @param divisionName the division's own name: 孔城镇
 */
public record HeldPost(ActingOfficer acting, String divisionName) {
    /** The post in words: 乡镇（街道）经办人 · 孔城镇. */
    public String label() {
        return acting.role().label() + " · " + divisionName;
    }
}
