package org.assistance.domain.wall;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Puts the {@link Lending} before the pool of connections. */
@Component
class BeforeThePool implements BeanPostProcessor {
    private final ObjectProvider<Signature> signature;
    private final ObjectProvider<NamelessWork> nameless;

    BeforeThePool(ObjectProvider<Signature> signature, ObjectProvider<NamelessWork> nameless) {
        this.signature = signature;
        this.nameless = nameless;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && !(bean instanceof Lending)
                ? new Lending(pool, signature.getObject(),
                        () -> nameless.stream().findFirst().map(NamelessWork::scope).orElse(Scope.NOBODY))
                : bean;
    }
}
