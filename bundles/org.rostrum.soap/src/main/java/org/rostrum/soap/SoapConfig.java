package org.rostrum.soap;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.rostrum.soap}. */
@ObjectClassDefinition(name = "Rostrum SOAP API")
@interface SoapConfig {

    @AttributeDefinition(
            name = "public.url",
            description =
                    "How clients reach the server, as https://meet.example.org: written into every WSDL. Empty: as the"
                            + " WSDL was asked for.")
    String public_url() default "";

    @AttributeDefinition(
            name = "plain.on.loopback",
            description = "Whether programs on this machine may send passwords and tokens over plain HTTP.")
    boolean plain_on_loopback() default false;
}
