package org.rostrum.shell;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.console.Typist;
import org.rostrum.identity.ApiKey;
import org.rostrum.identity.ApiKeys;
import org.rostrum.problem.Outcome;

/** What the commands about keys do, in the name of the one who typed. */
@Component(service = KeyDesk.class)
public final class KeyDesk {

    private final ApiKeys keys;
    private final Typist typist;

    @Activate
    public KeyDesk(@Reference Typist typist, @Reference ApiKeys keys) {
        this.keys = keys;
        this.typist = typist;
    }

    /** The keys of everybody. */
    Outcome<List<ApiKey>> keys() {
        return typist.administrator().map(me -> keys.list());
    }

    Outcome<ApiKey.Issued> issue(ApiKey.Draft draft) {
        return typist.administrator().then(me -> keys.issue(draft, me));
    }

    Outcome<ApiKey> revoke(String id) {
        return typist.administrator().then(me -> keys.revoke(id, me));
    }
}
