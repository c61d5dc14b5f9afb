/**
 * The SOAP door: {@code /soap}. Document/literal services with a WSDL each, which give the same orders to the house as REST;
 * speaks XML, decides nothing. JAXB classes stay in here.
 */
package org.rostrum.soap;
