/** The service {@code /soap/People}. */
@XmlSchema(namespace = People.NAMESPACE)
package org.rostrum.soap.people;

import javax.xml.bind.annotation.XmlSchema;
