package org.rostrum.soap;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.rostrum.soap}. */
@ObjectClassDefinition(name = "SOAP interface", description = "Saving restarts the interface: requests break off.")
@interface SoapConfig {

    @AttributeDefinition(
            name = "Address in the WSDL",
            description =
                    "How clients reach the server, as https://meet.example.org: written into every WSDL. Empty: as the"
                            + " WSDL was asked for.")
    String public_url() default "";

    @AttributeDefinition(
            name = "Plain HTTP on this machine",
            description = "Whether programs on this machine may send passwords and tokens over plain HTTP.")
    boolean plain_on_loopback() default false;
}
