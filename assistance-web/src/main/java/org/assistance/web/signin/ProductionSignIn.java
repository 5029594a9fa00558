package org.assistance.web.signin;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps an installation with real households from starting with its doors half open. */
@Component
@Profile("production")
class ProductionSignIn {
    ProductionSignIn(SignInRules rules) {
        if (!rules.twoFactors()) {
            throw new IllegalStateException("profile 'production' 不能关闭第二因素：请删除 assistance.sign-in.second-factor=off。");
        }
        if (!rules.secureCookie()) {
            throw new IllegalStateException(
                    "profile 'production' 的会话只能走 HTTPS：请删除 assistance.sign-in.secure-cookie=false。");
        }
        if (rules.host().isBlank()) {
            throw new IllegalStateException(
                    "profile 'production' 要写明浏览器地址栏里的主机名：请设置 assistance.sign-in.host，例如 shjz.example.gov.cn（通行密钥按它登记）。");
        }
    }
}
