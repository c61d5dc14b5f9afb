package org.rostrum.testkit.admission;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Source;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;

/** People at the door. */
public final class RequestFixture {

    private RequestFixture() {}

    /** A user with an account, in a browser, microphone on. */
    public static JoinRequest request(String user, ConferenceId conference, Right... rights) {
        User account = new User(new UserId(user), user, Set.of(rights), true);
        return new JoinRequest(
                conference,
                Optional.of(account),
                user,
                new Origin.Browser(),
                Map.of(Source.MICROPHONE, Source.State.ON),
                Optional.empty(),
                Optional.empty(),
                "192.0.2.1");
    }

    /** Somebody without an account. */
    public static JoinRequest guestRequest(String name, ConferenceId conference) {
        return new JoinRequest(
                conference,
                Optional.empty(),
                name,
                new Origin.Guest(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                "192.0.2.2");
    }
}
