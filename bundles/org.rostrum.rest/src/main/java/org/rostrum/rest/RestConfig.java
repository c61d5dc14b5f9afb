package org.rostrum.rest;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.rostrum.rest}. */
@ObjectClassDefinition(
        name = "REST interface",
        description = "Saving restarts the doors: requests break off, connections are made anew, seats are kept.")
@interface RestConfig {

    @AttributeDefinition(
            name = "Trusted proxies",
            description =
                    "Addresses and networks (10.0.0.0/8) of reverse proxies, separated by commas. Only their X-Forwarded-For and"
                            + " X-Forwarded-Proto are believed.")
    String trusted_proxies() default "";

    @AttributeDefinition(
            name = "Requests of one address",
            description = "How many requests one address may make for long.",
            min = "1",
            max = "1000000")
    int requests_per_second() default 50;

    @AttributeDefinition(
            name = "Requests of one address at once",
            description = "How many requests one address may make at once.",
            min = "1",
            max = "1000000")
    int requests_burst() default 200;
}
