package org.rostrum.soap.fault;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.soap.Calls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first on the way out of every fault: whatever it was becomes a problem; no class name or stack of ours leaves the server. */
public final class Faults extends AbstractPhaseInterceptor<Message> {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private static final String ASKED = "org.rostrum.soap.asked";
    private static final int UNAUTHORIZED = 401;

    private final Calls calls;

    public Faults(Calls calls) {
        super(Phase.SETUP);
        this.calls = calls;
    }

    @Override
    public void handleMessage(Message message) {
        Problem why = explain(message.getContent(Exception.class));
        calls.refused(why);
        SoapFault fault = FaultXml.of(why);
        message.setContent(Exception.class, fault);
        if (Boolean.TRUE.equals(message.getExchange().get(ASKED))) {
            challenge(message, fault);
        }
    }

    /** Some clients send a password only when they are asked for one, which takes a 401 instead of the 500 of a fault. */
    public static void askForProof(Message message) {
        message.getExchange().put(ASKED, true);
    }

    private static void challenge(Message message, SoapFault fault) {
        fault.setStatusCode(UNAUTHORIZED);
        Map<String, List<String>> headers =
                CastUtils.cast((Map<?, ?>) message.computeIfAbsent(Message.PROTOCOL_HEADERS, none -> new TreeMap<>()));
        headers.put("WWW-Authenticate", List.of("Basic realm=\"rostrum\", charset=\"UTF-8\""));
    }

    private static Problem explain(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemFault refused) {
                return refused.why();
            }
        }
        return isOfSender(failure)
                ? Problems.REQUEST_INVALID.because("The message is not one that the WSDL of this service describes.")
                : failed(failure);
    }

    private static boolean isOfSender(Exception failure) {
        if (failure instanceof SoapFault fault) {
            return !fault.getFaultCode().getLocalPart().equals("Server")
                    && !fault.getFaultCode().getLocalPart().equals("Receiver");
        }
        return failure instanceof Fault fault && fault.getFaultCode().equals(Fault.FAULT_CODE_CLIENT);
    }

    private static Problem failed(Exception failure) {
        String instance = "urn:uuid:" + UUID.randomUUID();
        LOG.error("A call failed: {}", instance, failure);
        return Problems.SERVER_FAILED.because("The server failed. Its log says more of " + instance + ".");
    }
}
