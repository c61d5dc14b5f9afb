package org.rostrum.rest;

import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.rest.guard.Peers;
import org.rostrum.rest.guard.RateLimit;
import org.rostrum.web.Gate;
import org.rostrum.web.Peer;

/** One count of requests for REST and all that asks the {@link Gate}. */
@Component(
        service = {Gate.class, HouseGate.class},
        configurationPid = "org.rostrum.rest")
@Designate(ocd = RestConfig.class)
public final class HouseGate implements Gate {

    private final Peers peers;
    private final RateLimit rateLimit;

    @Activate
    public HouseGate(RestConfig config) {
        this(
                new Peers(config.trusted_proxies()),
                new RateLimit(config.requests_per_second(), config.requests_burst(), System::nanoTime));
    }

    HouseGate(Peers peers, RateLimit rateLimit) {
        this.peers = peers;
        this.rateLimit = rateLimit;
    }

    RateLimit rateLimit() {
        return rateLimit;
    }

    @Override
    public Peer peerOf(HttpServletRequest request) {
        return peers.of(request);
    }

    @Override
    public Outcome<Peer> admit(HttpServletRequest request) {
        Peer peer = peers.of(request);
        return rateLimit.admit(peer.address())
                ? Outcome.done(peer)
                : Outcome.refused(Problems.REQUEST_TOO_FREQUENT.because("Too many requests from your address."));
    }
}
