package org.rostrum.itests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a service says of itself, and the smallest message that each of its operations takes. */
final class Wsdl {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final Map<String, String> SMALLEST = Map.of(
            "boolean", "false",
            "int", "1",
            "long", "1",
            "dateTime", "2026-11-30T10:00:00Z",
            "duration", "PT1H");

    private final Document document;
    private final Map<String, String> values;

    private Wsdl(Document document, Map<String, String> values) {
        this.document = document;
        this.values = values;
    }

    /** @param values what to say in an element of this name, in XML, needed or not; texts are made up for the others */
    static Wsdl read(String text, Map<String, String> values) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return new Wsdl(
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                values);
    }

    Set<String> operations() {
        Set<String> names = new TreeSet<>();
        elements(document.getElementsByTagNameNS(WSDL, "operation"))
                .forEach(operation -> names.add(operation.getAttribute("name")));
        return names;
    }

    /** The body: an element named as the operation, of a type named so, too. */
    String message(String operation) {
        String space = document.getDocumentElement().getAttribute("targetNamespace");
        return "<o:" + operation + " xmlns:o='" + space + "'>" + content(type(operation)) + "</o:" + operation + ">";
    }

    private Element type(String name) {
        return elements(document.getElementsByTagNameNS(XSD, "complexType")).stream()
                .filter(type -> type.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String content(Element type) {
        StringBuilder content = new StringBuilder();
        for (Element sequence : children(type, "sequence")) {
            for (Element part : children(sequence, "element")) {
                String name = part.getAttribute("name");
                if (values.containsKey(name) || !part.getAttribute("minOccurs").equals("0")) {
                    content.append('<').append(name).append('>');
                    content.append(Optional.ofNullable(values.get(name)).orElseGet(() -> smallest(part)));
                    content.append("</").append(name).append('>');
                }
            }
        }
        return content.toString();
    }

    private String smallest(Element part) {
        String[] type = part.getAttribute("type").split(":", 2);
        if (type.length < 2) {
            return children(part, "complexType").stream()
                    .map(this::content)
                    .findFirst()
                    .orElse("");
        }
        return type[0].equals("tns") ? content(type(type[1])) : SMALLEST.getOrDefault(type[1], "no-such");
    }

    private static List<Element> children(Element parent, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(child -> XSD.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()))
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
