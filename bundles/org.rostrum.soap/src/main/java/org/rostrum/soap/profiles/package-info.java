/** The service {@code /soap/Profiles}. */
@XmlSchema(namespace = Profiles.NAMESPACE)
package org.rostrum.soap.profiles;

import javax.xml.bind.annotation.XmlSchema;
