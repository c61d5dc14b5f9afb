package org.rostrum.identity.local;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator may set for accounts and log-ins. */
@ObjectClassDefinition(
        name = "Accounts and log-ins",
        description = "Saving restarts log-ins and what needs them: connections are made anew, seats are kept.")
@interface Configuration {

    String PID = "org.rostrum.identity.local";

    @AttributeDefinition(
            name = "Log-in lasts unused for",
            description = "How long a log-in lasts that is not used, in hours, 1 to 720.",
            min = "1",
            max = "720")
    int login_hours() default 12;

    @AttributeDefinition(
            name = "Token of a program lasts",
            description = "How long a program's token lasts before it has to be refreshed, in minutes, 1 to 1440.",
            min = "1",
            max = "1440")
    int token_access_minutes() default 15;

    @AttributeDefinition(
            name = "Token can be refreshed for",
            description = "How long a program may wait before it refreshes its tokens, in hours, 1 to 720.",
            min = "1",
            max = "720")
    int token_refresh_hours() default 168;

    @AttributeDefinition(
            name = "Failed log-ins that lock an account",
            description = "How many failed log-ins lock an account, from wherever they come; 0: none ever do.",
            min = "0",
            max = "10000")
    int lock_failures() default 20;

    @AttributeDefinition(
            name = "Failures count within",
            description = "Within how many minutes they have to happen, 1 to 10080.",
            min = "1",
            max = "10080")
    int lock_window_minutes() default 60;

    @AttributeDefinition(
            name = "Account stays locked for",
            description =
                    "How long the account is locked then, in minutes, 1 to 10080, unless an administrator ends it.",
            min = "1",
            max = "10080")
    int lock_minutes() default 60;

    @AttributeDefinition(
            name = "Shortest password",
            description = "How many characters a password has at least, 8 to 64.",
            min = "8",
            max = "64")
    int password_length() default 8;

    @AttributeDefinition(
            name = "First administrator's password",
            type = AttributeType.PASSWORD,
            description = "The password of the account admin, which is made when there is no account at all."
                    + " Empty: one is made up and written to admin.password.file.")
    String admin_password() default "";

    @AttributeDefinition(
            name = "File of the first administrator's password",
            description = "Where the made-up password of the first administrator is written,"
                    + " from the server's data folder if relative. Only its owner can read the file.")
    String admin_password_file() default "initial-admin-password";
}
