package org.rostrum.identity.local;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator may set for accounts and log-ins. */
@ObjectClassDefinition(name = "Rostrum: accounts of this server")
@interface Configuration {

    String PID = "org.rostrum.identity.local";

    @AttributeDefinition(
            description = "How long a log-in lasts that is not used, in hours, 1 to 720.",
            min = "1",
            max = "720")
    int login_hours() default 12;

    @AttributeDefinition(
            description = "How long a program's token lasts before it has to be refreshed, in minutes, 1 to 1440.",
            min = "1",
            max = "1440")
    int token_access_minutes() default 15;

    @AttributeDefinition(
            description = "How long a program may wait before it refreshes its tokens, in hours, 1 to 720.",
            min = "1",
            max = "720")
    int token_refresh_hours() default 168;

    @AttributeDefinition(
            description = "How many failed log-ins lock an account, from wherever they come; 0: none ever do.",
            min = "0",
            max = "10000")
    int lock_failures() default 20;

    @AttributeDefinition(
            description = "Within how many minutes they have to happen, 1 to 10080.",
            min = "1",
            max = "10080")
    int lock_window_minutes() default 60;

    @AttributeDefinition(
            description =
                    "How long the account is locked then, in minutes, 1 to 10080, unless an administrator ends it.",
            min = "1",
            max = "10080")
    int lock_minutes() default 60;

    @AttributeDefinition(description = "How many characters a password has at least, 8 to 64.", min = "8", max = "64")
    int password_length() default 8;

    @AttributeDefinition(
            type = AttributeType.PASSWORD,
            description = "The password of the account admin, which is made when there is no account at all."
                    + " Empty: one is made up and written to admin.password.file.")
    String admin_password() default "";

    @AttributeDefinition(
            description = "Where the made-up password of the first administrator is written,"
                    + " from the server's data folder if relative. Only its owner can read the file.")
    String admin_password_file() default "initial-admin-password";
}
