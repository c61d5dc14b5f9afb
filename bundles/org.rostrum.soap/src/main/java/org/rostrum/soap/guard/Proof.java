package org.rostrum.soap.guard;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.headers.Header;
import org.apache.cxf.helpers.DOMUtils;
import org.w3c.dom.Element;

/** What a message carries to prove who sends it; of several the first of these kinds. */
sealed interface Proof {

    /** {@code Authorization: Bearer}. */
    record Token(String secret) implements Proof {
        @Override
        public String toString() {
            return "Token[]";
        }
    }

    /** {@code Authorization: Basic}, or a UsernameToken of WS-Security 1.1 with the password as text. */
    record Password(String login, String password) implements Proof {
        @Override
        public String toString() {
            return "Password[login=" + login + "]";
        }
    }

    QName SECURITY =
            new QName("http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd", "Security");

    /** The type of a password that is not hashed; also what is meant when no type is said. */
    String PASSWORD_TEXT =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";

    int MAX_LENGTH = 1_024;

    static Optional<Proof> of(String authorization, SoapMessage message) {
        if (authorization != null) {
            return ofHttp(authorization);
        }
        return message.getHeaders().stream()
                .filter(header -> header.getName().equals(SECURITY))
                .map(Header::getObject)
                .filter(Element.class::isInstance)
                .findFirst()
                .flatMap(security -> ofSecurity((Element) security));
    }

    private static Optional<Proof> ofHttp(String authorization) {
        String[] words = authorization.strip().split(" +", 2);
        if (words.length < 2 || words[1].length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (words[0].equalsIgnoreCase("Bearer")) {
            return Optional.of(new Token(words[1].strip()));
        }
        return words[0].equalsIgnoreCase("Basic") ? ofBasic(words[1].strip()) : Optional.empty();
    }

    private static Optional<Proof> ofBasic(String encoded) {
        try {
            String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Password(decoded.substring(0, colon), decoded.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<Proof> ofSecurity(Element security) {
        Optional<Element> token = child(security, "UsernameToken");
        Optional<String> login =
                token.flatMap(found -> child(found, "Username")).map(Proof::text);
        Optional<Element> password = token.flatMap(found -> child(found, "Password"))
                .filter(found -> List.of("", PASSWORD_TEXT).contains(found.getAttribute("Type")));
        return login.flatMap(name -> password.map(secret -> new Password(name, text(secret))));
    }

    private static Optional<Element> child(Element parent, String name) {
        List<Element> children = DOMUtils.getChildrenWithName(parent, SECURITY.getNamespaceURI(), name);
        return children.size() == 1 ? Optional.of(children.get(0)) : Optional.empty();
    }

    private static String text(Element element) {
        String text = element.getTextContent();
        return text.length() > MAX_LENGTH ? "" : text;
    }
}
