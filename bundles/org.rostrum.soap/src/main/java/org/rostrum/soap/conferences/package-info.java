/** The service {@code /soap/Conferences}. */
@XmlSchema(namespace = Conferences.NAMESPACE)
package org.rostrum.soap.conferences;

import javax.xml.bind.annotation.XmlSchema;
