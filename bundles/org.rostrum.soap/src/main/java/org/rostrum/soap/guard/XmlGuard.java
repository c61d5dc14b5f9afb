package org.rostrum.soap.guard;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/**
 * Reads a message once before anybody else does, with the parser of the JDK: lets through small, shallow, well-formed XML in
 * UTF-8 without document type, entities of its own or processing instructions. What passes cannot make a later parser fetch,
 * expand or recurse. Thread-safe.
 */
final class XmlGuard {

    static final int MAX_DEPTH = 16;
    static final int MAX_CHILDREN = 2_100;
    static final int MAX_ELEMENTS = 8_192;
    static final int MAX_ATTRIBUTES = 16;
    static final int MAX_ATTRIBUTE = 1_024;

    private static final Problem NOT_XML =
            Problems.REQUEST_INVALID.because("The message is not well-formed XML 1.0 in UTF-8.");
    private static final Problem TOO_MUCH = Problems.REQUEST_TOO_LARGE.because(
            "The message has more or deeper elements, more attributes or longer ones than is accepted.");
    private static final Problem DANGEROUS =
            Problems.REQUEST_INVALID.because("The message has a document type, an entity or a processing instruction.");

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    XmlGuard() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
    }

    /** Why it is not let through; empty if it is. */
    Optional<Problem> check(byte[] message) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message))
                    .toString();
            return check(factory.createXMLStreamReader(new StringReader(text)));
        } catch (CharacterCodingException | XMLStreamException notXml) {
            return Optional.of(NOT_XML);
        }
    }

    private static Optional<Problem> check(XMLStreamReader reader) throws XMLStreamException {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            return Optional.of(NOT_XML);
        }
        Deque<Integer> children = new ArrayDeque<>();
        children.push(0);
        for (int elements = 0; reader.hasNext(); ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    children.push(children.pop() + 1);
                    if (elements > MAX_ELEMENTS
                            || children.peek() > MAX_CHILDREN
                            || children.size() > MAX_DEPTH
                            || hasTooMuchOn(reader)) {
                        return Optional.of(TOO_MUCH);
                    }
                    children.push(0);
                }
                case XMLStreamConstants.END_ELEMENT -> children.pop();
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION,
                        XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    return Optional.of(DANGEROUS);
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static boolean hasTooMuchOn(XMLStreamReader element) {
        if (element.getAttributeCount() + element.getNamespaceCount() > MAX_ATTRIBUTES) {
            return true;
        }
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeValue(i).length() > MAX_ATTRIBUTE) {
                return true;
            }
        }
        return false;
    }
}
