package org.assistance.web;

import java.sql.SQLException;
import java.util.Arrays;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.audit.VerifyRecord;
import org.assistance.web.signin.FirstAdministrator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the system. Entities and repositories are found in every module, not only in this one; beans go by their full
 * names, since two stages may each have, say, a {@code Checking}.
 */
@AutoConfigurationPackage(basePackages = "org.assistance")
@SpringBootApplication(scanBasePackages = "org.assistance", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AssistanceApplication {
    private static final String VERIFY = "--verify-record";

    static void main(String[] args) throws SQLException {
        for (String argument : args) {
            if (argument.equals(VERIFY)) {
                System.exit(VerifyRecord.run());
            }
            if (argument.startsWith(FirstAdministrator.ARGUMENT)) {
                Trace.job("安装命令", () -> System.exit(
                        createAdministrator(argument.substring(FirstAdministrator.ARGUMENT.length()), args)));
            }
        }
        Trace.job("系统启动", () -> SpringApplication.run(AssistanceApplication.class, args));
    }

    /** The one-time command: the system without its port, an account, its password on the console, and the end. */
    private static int createAdministrator(String staffNumber, String[] args) {
        String[] portless = Arrays.copyOf(args, args.length + 1);
        portless[args.length] = "--server.port=-1";
        try (var system = SpringApplication.run(AssistanceApplication.class, portless)) {
            String password = system.getBean(FirstAdministrator.class).create(staffNumber);
            System.out.println("安全管理员 " + staffNumber + " 的一次性密码：" + password + "（首次登录须修改）");
            return 0;
        } catch (IllegalStateException refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
    }
}
