package org.assistance.web;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Function;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.audit.VerifyRecord;
import org.assistance.domain.staff.KeepingStaff;
import org.assistance.domain.staff.Role;
import org.assistance.web.signin.FirstAdministrator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the system. Entities and repositories are found in every module, not only in this one; beans go by their full
 * names, since two stages may each have, say, a {@code Checking}.
 */
@AutoConfigurationPackage(basePackages = "org.assistance")
@SpringBootApplication(scanBasePackages = "org.assistance", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AssistanceApplication {
    private static final String VERIFY = "--verify-record";

    /** The command for the last administrator of security who lost the phone and the passkeys; the staff number follows. */
    private static final String RESET = "--reset-second-factor=";

    static void main(String[] args) throws SQLException {
        for (String argument : args) {
            if (argument.equals(VERIFY)) {
                System.exit(VerifyRecord.run());
            }
            install(FirstAdministrator.ARGUMENT, Role.SECURITY_ADMINISTRATOR, argument, args);
            install(FirstAdministrator.SECOND, Role.AUDIT_ADMINISTRATOR, argument, args);
            if (argument.startsWith(RESET)) {
                Trace.job("服务器控制台命令", () -> System.exit(atConsole(args, system -> {
                    system.getBean(KeepingStaff.class).resetFactorsAtConsole(argument.substring(RESET.length()));
                    return "第二因素已重置，下次登录时重新登记。";
                })));
            }
        }
        Trace.job("系统启动", () -> SpringApplication.run(AssistanceApplication.class, args));
    }

    private static void install(String command, Role role, String argument, String[] args) {
        if (argument.startsWith(command)) {
            Trace.job("安装命令", () -> System.exit(atConsole(args, system -> role.label() + "的一次性密码："
                    + system.getBean(FirstAdministrator.class).create(argument.substring(command.length()), role)
                    + "（首次登录须修改）")));
        }
    }

    /** A command at the server's console: the system without its port, what it did as a sentence, and the end. */
    private static int atConsole(String[] args, Function<ConfigurableApplicationContext, String> command) {
        String[] portless = Arrays.copyOf(args, args.length + 1);
        portless[args.length] = "--server.port=-1";
        try (var system = SpringApplication.run(AssistanceApplication.class, portless)) {
            System.out.println(command.apply(system));
            return 0;
        } catch (IllegalStateException refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
    }
}
