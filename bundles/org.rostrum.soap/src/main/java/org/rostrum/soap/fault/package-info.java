/** How problems and failures become SOAP faults. */
@XmlSchema(namespace = ProblemDetail.NAMESPACE)
package org.rostrum.soap.fault;

import javax.xml.bind.annotation.XmlSchema;
