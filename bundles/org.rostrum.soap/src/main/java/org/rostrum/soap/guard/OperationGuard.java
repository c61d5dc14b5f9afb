package org.rostrum.soap.guard;

import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.rostrum.problem.Problems;
import org.rostrum.soap.fault.ProblemFault;

/** Stops a message that asks for nothing, which CXF takes for a bug of ours. */
public final class OperationGuard extends AbstractPhaseInterceptor<Message> {

    public OperationGuard() {
        super(Phase.PRE_INVOKE);
    }

    @Override
    public void handleMessage(Message message) {
        if (message.getExchange().getBindingOperationInfo() == null) {
            throw new Fault(new ProblemFault(Problems.REQUEST_INVALID.because("The body asks for nothing.")));
        }
    }
}
