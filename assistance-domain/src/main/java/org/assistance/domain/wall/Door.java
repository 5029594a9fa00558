package org.assistance.domain.wall;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opens for what is marked {@link Beyond}. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class Door implements MethodInterceptor {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor beyondOnesPlace() {
        var marked = new ComposablePointcut(new AnnotationMatchingPointcut(Beyond.class, true))
                .union(AnnotationMatchingPointcut.forMethodAnnotation(Beyond.class));
        return new DefaultPointcutAdvisor(marked, new Door());
    }

    // What was changed before is written within the place, and what is changed behind the door is written while it is open.
    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Purpose purpose = purpose(call);
        if (!purpose.writes()) {
            return Work.through(purpose, call::proceed);
        }
        flush();
        return Work.through(purpose, () -> {
            Object answer = call.proceed();
            flush();
            return answer;
        });
    }

    private static void flush() {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            TransactionSynchronizationManager.getResourceMap().forEach((factory, held) -> {
                if (factory instanceof EntityManagerFactoryInfo info && held instanceof EntityManagerHolder holder) {
                    flush(holder.getEntityManager(), Objects.requireNonNull(info.getJpaDialect()));
                }
            });
        }
    }

    private static void flush(EntityManager database, PersistenceExceptionTranslator told) {
        try {
            database.flush();
        } catch (RuntimeException failed) {
            throw DataAccessUtils.translateIfNecessary(failed, told);
        }
    }

    private static Purpose purpose(MethodInvocation call) {
        Beyond marked = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), Beyond.class);
        if (marked == null && call.getThis() != null) {
            marked = AnnotatedElementUtils.findMergedAnnotation(call.getThis().getClass(), Beyond.class);
        }
        if (marked == null) {
            throw new IllegalStateException("No purpose on " + call.getMethod());
        }
        return marked.value();
    }
}
