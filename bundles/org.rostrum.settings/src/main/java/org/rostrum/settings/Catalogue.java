package org.rostrum.settings;

import java.util.List;
import java.util.Locale;

/** Everything that can be set at the moment. On any thread. */
public interface Catalogue {

    /** By name; in that language, as far as a bundle speaks it. */
    List<Definition> definitions(Locale language);
}
