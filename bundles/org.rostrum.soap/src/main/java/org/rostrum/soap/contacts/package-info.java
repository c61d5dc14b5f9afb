/** The service {@code /soap/Contacts}. */
@XmlSchema(namespace = Contacts.NAMESPACE)
package org.rostrum.soap.contacts;

import javax.xml.bind.annotation.XmlSchema;
