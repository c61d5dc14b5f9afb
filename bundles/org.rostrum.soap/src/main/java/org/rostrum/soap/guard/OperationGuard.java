package org.rostrum.soap.guard;

import java.util.regex.Pattern;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.rostrum.problem.Problems;
import org.rostrum.soap.fault.ProblemFault;

/** Stops a message that asks for nothing, which CXF takes for a bug of ours, and one that changes something with a key that only reads. */
public final class OperationGuard extends AbstractPhaseInterceptor<Message> {

    private static final Pattern READING = Pattern.compile("get|list");
    private static final String READ_ONLY = "org.rostrum.soap.read-only";

    public OperationGuard() {
        super(Phase.PRE_INVOKE);
    }

    /** Who calls may only read. */
    static void readOnly(Exchange exchange) {
        exchange.put(READ_ONLY, true);
    }

    @Override
    public void handleMessage(Message message) {
        Exchange exchange = message.getExchange();
        if (exchange.getBindingOperationInfo() == null) {
            throw new Fault(new ProblemFault(Problems.REQUEST_INVALID.because("The body asks for nothing.")));
        }
        String operation = exchange.getBindingOperationInfo().getName().getLocalPart();
        if (Boolean.TRUE.equals(exchange.get(READ_ONLY))
                && !READING.matcher(operation).lookingAt()) {
            throw new Fault(new ProblemFault(Problems.SCOPE_REQUIRED.because("This key only reads.")));
        }
    }
}
