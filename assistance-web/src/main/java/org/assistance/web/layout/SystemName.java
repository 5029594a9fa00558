package org.assistance.web.layout;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The name over every page; property {@code assistance.city-name} says whose system it is. Templates read {@code @systemName}. */
@Component("systemName")
public class SystemName {
    private final String cityName;

    SystemName(@Value("${assistance.city-name:安庆市}") String cityName) {
        this.cityName = cityName;
    }

    /** The city, for example 安庆市. */
    public String cityName() {
        return cityName;
    }

    /** The whole name, for example 安庆市社会救助综合管理系统. */
    public String full() {
        return cityName + "社会救助综合管理系统";
    }
}
