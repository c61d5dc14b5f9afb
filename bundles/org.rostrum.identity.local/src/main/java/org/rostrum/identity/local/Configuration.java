package org.rostrum.identity.local;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator may set for accounts and log-ins. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
@interface Configuration {

    String PID = "org.rostrum.identity.local";

    @AttributeDefinition(name = "%login.hours", description = "%login.hours.help", min = "1", max = "720")
    int login_hours() default 12;

    @AttributeDefinition(
            name = "%token.access.minutes",
            description = "%token.access.minutes.help",
            min = "1",
            max = "1440")
    int token_access_minutes() default 15;

    @AttributeDefinition(
            name = "%token.refresh.hours",
            description = "%token.refresh.hours.help",
            min = "1",
            max = "720")
    int token_refresh_hours() default 168;

    @AttributeDefinition(name = "%lock.failures", description = "%lock.failures.help", min = "0", max = "10000")
    int lock_failures() default 20;

    @AttributeDefinition(
            name = "%lock.window.minutes",
            description = "%lock.window.minutes.help",
            min = "1",
            max = "10080")
    int lock_window_minutes() default 60;

    @AttributeDefinition(name = "%lock.minutes", description = "%lock.minutes.help", min = "1", max = "10080")
    int lock_minutes() default 60;

    @AttributeDefinition(name = "%password.length", description = "%password.length.help", min = "8", max = "64")
    int password_length() default 8;

    @AttributeDefinition(name = "%admin.password", type = AttributeType.PASSWORD, description = "%admin.password.help")
    String admin_password() default "";

    @AttributeDefinition(name = "%admin.password.file", description = "%admin.password.file.help")
    String admin_password_file() default "initial-admin-password";
}
