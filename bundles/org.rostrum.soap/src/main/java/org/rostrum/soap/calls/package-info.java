/** The service {@code /soap/Calls}. */
@XmlSchema(namespace = Calls.NAMESPACE)
package org.rostrum.soap.calls;

import javax.xml.bind.annotation.XmlSchema;
