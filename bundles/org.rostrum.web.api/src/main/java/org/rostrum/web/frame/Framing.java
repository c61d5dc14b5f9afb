package org.rostrum.web.frame;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Says which sites may show the page of a conference in a frame. Register it as a service; while there is none, no site may. */
@ConsumerType
public interface Framing {

    /**
     * Asked whenever the page {@code /c/<id>} is loaded, on a thread of the web server, many at once; may read the database.
     * Who throws lets nobody.
     *
     * @param id as it stands in the address: anything that somebody has typed
     * @return origins such as {@code https://www.example.org}, in lower case (CSP 3, frame-ancestors); others are passed over
     */
    Set<String> framersOf(String id);
}
