package org.assistance.domain.wall;

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

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        return Work.through(purpose(call), call::proceed);
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
