/** The service {@code /soap/Occurrences}. */
@XmlSchema(namespace = Occurrences.NAMESPACE)
package org.rostrum.soap.occurrences;

import javax.xml.bind.annotation.XmlSchema;
