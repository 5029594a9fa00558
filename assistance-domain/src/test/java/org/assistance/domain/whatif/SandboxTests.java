package org.assistance.domain.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.eligibility.policy.PolicyCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SandboxTests {
    @Test
    void a_sandbox_kept_with_a_retired_code_is_still_read() {
        Sandbox read = JsonMapper.builder().build().readValue("""
                {"set":{"values":[
                {"code":"DIBAO_OPERATOR","variant":null,"area":null,"value":"AT_MOST","unit":"CHOICE",
                 "division":{"value":"340800000000"},"validity":{"from":"1900-01-01","to":null},"documentNumber":"试算值"}],
                "assetRules":[],"tariffs":[],"rates":[],"exempt":[]},
                "raises":[{"code":"DIBAO_STD","variant":null,"subsidy":null,"grade":null,"area":null,"by":"AMOUNT",
                 "figure":"40"}]}""", Sandbox.class);
        assertThat(read.set().values()).isEmpty();
        assertThat(read.raises()).containsExactly(Raise.of(PolicyCode.DIBAO_STD, null, null, Raise.By.AMOUNT, "40"));
    }
}
