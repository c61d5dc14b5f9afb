/** The service {@code /soap/Groups}. */
@XmlSchema(namespace = Groups.NAMESPACE)
package org.rostrum.soap.groups;

import javax.xml.bind.annotation.XmlSchema;
