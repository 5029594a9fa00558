package org.assistance.domain.conversion;

import org.assistance.domain.secret.SealedJson;
import org.hibernate.cfg.MappingSettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How facts, rulings and findings become JSON columns: by Jackson 3, named here, because Hibernate would take an older
 * Jackson wherever a library happens to bring one, and that one cannot write a date.
 */
@Configuration(proxyBeanMethods = false)
public class JsonColumns {
    @Bean
    HibernatePropertiesCustomizer jsonByJackson3(SealedJson sealing) {
        return properties -> properties.put(MappingSettings.JSON_FORMAT_MAPPER, new SealedFormat(sealing));
    }
}
