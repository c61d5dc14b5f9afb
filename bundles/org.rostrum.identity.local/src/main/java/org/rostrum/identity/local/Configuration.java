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
            type = AttributeType.PASSWORD,
            description = "The password of the account admin, which is made when there is no account at all."
                    + " Empty: one is made up and written to admin.password.file.")
    String admin_password() default "";

    @AttributeDefinition(
            description = "Where the made-up password of the first administrator is written,"
                    + " from the server's data folder if relative. Only its owner can read the file.")
    String admin_password_file() default "initial-admin-password";
}
