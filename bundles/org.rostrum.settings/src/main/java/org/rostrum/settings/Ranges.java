package org.rostrum.settings;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The bounds of numbers, by key, as a bundle's description has them ({@code AD/@min}, {@code AD/@max}; OSGi Compendium 105.8):
 * the service that reads descriptions keeps them to itself. Pure.
 */
final class Ranges {

    private Ranges() {}

    /** Of one file; what is no whole number bounds nothing. */
    static Map<String, Setting.Range> read(InputStream description) throws IOException {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(description);
            Map<String, Setting.Range> ranges = new HashMap<>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("AD")) {
                    Setting.Range range = new Setting.Range(bound(xml, "min"), bound(xml, "max"));
                    ranges.put(xml.getAttributeValue(null, "id"), range);
                }
            }
            return ranges;
        } catch (XMLStreamException strange) {
            throw new IOException("no description", strange);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private static Optional<Long> bound(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name))
                .filter(text -> text.matches("-?\\d{1,18}"))
                .map(Long::valueOf);
    }
}
