package org.rostrum.soap.fault;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.rostrum.soap.Calls;

/** Counts what is answered without a fault. */
public final class Done extends AbstractPhaseInterceptor<Message> {

    private final Calls calls;

    public Done(Calls calls) {
        super(Phase.SETUP);
        this.calls = calls;
    }

    @Override
    public void handleMessage(Message message) {
        calls.done();
    }
}
