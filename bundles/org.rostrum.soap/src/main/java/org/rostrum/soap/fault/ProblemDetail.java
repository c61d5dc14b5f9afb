package org.rostrum.soap.fault;

import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** What stands in the detail of a fault. */
@XmlType(
        name = "Problem",
        propOrder = {"code", "sentence"})
public class ProblemDetail {

    public static final String NAMESPACE = "urn:rostrum:problem";
    public static final String ELEMENT = "problem";

    /** Stable, for programs. */
    @XmlElement(required = true)
    public String code;

    /** For people. */
    @XmlElement(required = true)
    public String sentence;
}
