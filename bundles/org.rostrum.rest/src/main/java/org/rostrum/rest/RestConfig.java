package org.rostrum.rest;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.rostrum.rest}. */
@ObjectClassDefinition(name = "Rostrum REST API")
@interface RestConfig {

    @AttributeDefinition(
            name = "trusted.proxies",
            description =
                    "Addresses and networks (10.0.0.0/8) of reverse proxies, separated by commas. Only their X-Forwarded-For and"
                            + " X-Forwarded-Proto are believed.")
    String trusted_proxies() default "";

    @AttributeDefinition(name = "requests.per.second", description = "How many requests one address may make for long.")
    int requests_per_second() default 50;

    @AttributeDefinition(name = "requests.burst", description = "How many requests one address may make at once.")
    int requests_burst() default 200;
}
