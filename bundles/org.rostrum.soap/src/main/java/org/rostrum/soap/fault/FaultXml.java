package org.rostrum.soap.fault;

import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.helpers.DOMUtils;
import org.rostrum.problem.Problem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A problem as a fault of SOAP 1.1: as CXF sends it, and as text where a message does not get as far as CXF. */
public final class FaultXml {

    /** What SOAP 1.1 wants for every fault. */
    public static final int STATUS = 500;

    private static final String TEXT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>\
            <faultcode>soap:%s</faultcode><faultstring>%s</faultstring>\
            <detail><p:problem xmlns:p="urn:rostrum:problem"><code>%s</code><sentence>%s</sentence></p:problem></detail>\
            </soap:Fault></soap:Body></soap:Envelope>
            """;

    private FaultXml() {}

    /** A whole message. */
    public static String text(Problem why) {
        String sentence = escape(why.detail());
        return TEXT.formatted(isOurs(why) ? "Server" : "Client", sentence, escape(why.code()), sentence);
    }

    static SoapFault of(Problem why) {
        QName code = isOurs(why)
                ? Soap11.getInstance().getReceiver()
                : Soap11.getInstance().getSender();
        SoapFault fault = new SoapFault(why.detail(), code);
        fault.setDetail(detail(why));
        fault.setStatusCode(STATUS);
        return fault;
    }

    /** Whether to repeat the message later may help: then the fault is not the sender's. */
    private static boolean isOurs(Problem why) {
        return why.kind() == Problem.Kind.UNAVAILABLE || why.kind() == Problem.Kind.BUSY;
    }

    private static Element detail(Problem why) {
        Document document = DOMUtils.createDocument();
        Element detail = document.createElement("detail");
        Element problem = document.createElementNS(ProblemDetail.NAMESPACE, "p:" + ProblemDetail.ELEMENT);
        problem.appendChild(text(document, "code", why.code()));
        problem.appendChild(text(document, "sentence", why.detail()));
        detail.appendChild(problem);
        document.appendChild(detail);
        return detail;
    }

    private static Element text(Document document, String name, String value) {
        Element element = document.createElementNS(null, name);
        element.setTextContent(value);
        return element;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
