package org.rostrum.soap.fault;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.ws.WebFault;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;

/** A refusal on its way out: JAX-WS has no other way to answer one. Thrown nowhere but where an outcome is answered. */
@WebFault(name = ProblemDetail.ELEMENT, targetNamespace = ProblemDetail.NAMESPACE)
public final class ProblemFault extends Exception {

    private static final long serialVersionUID = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final transient Problem why;

    public ProblemFault(Problem why) {
        super(why.detail(), null, false, false);
        this.why = why;
    }

    /** For the description of the service. */
    public ProblemDetail getFaultInfo() {
        ProblemDetail detail = new ProblemDetail();
        detail.code = why.code();
        detail.sentence = why.detail();
        return detail;
    }

    /** As the house said it. */
    public Problem why() {
        return why;
    }

    /** The value, or the fault. */
    public static <T> T valueOf(Outcome<T> outcome) throws ProblemFault {
        if (outcome instanceof Outcome.Refused<T> refused) {
            throw new ProblemFault(refused.why());
        }
        return ((Outcome.Done<T>) outcome).result();
    }

    /** The value when it is there, or the fault. A part of the house that does not answer in 30 s is a bug of ours. */
    public static <T> T valueOf(CompletionStage<Outcome<T>> coming) throws ProblemFault {
        try {
            return valueOf(coming.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The house has not answered", e);
        }
    }
}
