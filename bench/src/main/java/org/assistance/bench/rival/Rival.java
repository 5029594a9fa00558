package org.assistance.bench.rival;

import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.Secrets;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A page application as bare as Spring Boot makes it, on the same tables and with the same templates. */
@SpringBootApplication
@EntityScan("org.assistance.domain")
// The entities open what is sealed in their rows.
@Import({Secrets.class, IdNumbers.class})
public class Rival {
    static void main(String[] args) {
        SpringApplication.run(Rival.class, args);
    }

    @Bean
    HibernatePropertiesCustomizer asTheEntitiesExpect() {
        return properties -> properties.put(MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper());
    }

    /** What the layout asks for by this name. */
    @Bean
    SystemName systemName() {
        return new SystemName();
    }

    /** The name over every page. */
    public static final class SystemName {
        /** The city. */
        public String cityName() {
            return "安庆市";
        }

        /** The whole name. */
        public String full() {
            return "安庆市社会救助综合管理系统";
        }
    }
}
