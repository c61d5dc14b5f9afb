/** The service {@code /soap/Participants}. */
@XmlSchema(namespace = Participants.NAMESPACE)
package org.rostrum.soap.participants;

import javax.xml.bind.annotation.XmlSchema;
