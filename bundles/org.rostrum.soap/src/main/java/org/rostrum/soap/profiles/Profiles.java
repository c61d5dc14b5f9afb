package org.rostrum.soap.profiles;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.web.Audited;

/** Who people are to others, and how they are reached: everybody their own, administrators that of anybody; security administrators read them. */
@WebService(name = "Profiles", targetNamespace = Profiles.NAMESPACE)
public interface Profiles {

    String NAMESPACE = "urn:rostrum:profiles";

    /**
     * A profile.
     *
     * @param user whose; absent: one's own
     */
    @WebMethod
    @WebResult(name = "profile")
    ProfileXml getProfile(@WebParam(name = "user") String user) throws ProblemFault;

    /**
     * Changes a profile. What is absent stays, an empty text takes it away; a name cannot be taken away. In a conference the
     * name that one came under stays until one comes again.
     *
     * @param user whose; absent: one's own
     */
    @Audited("account.profile-changed")
    @WebMethod
    @WebResult(name = "profile")
    ProfileXml changeProfile(
            @WebParam(name = "user") String user,
            @WebParam(name = "change") @XmlElement(required = true) ProfileXml change)
            throws ProblemFault;
}
