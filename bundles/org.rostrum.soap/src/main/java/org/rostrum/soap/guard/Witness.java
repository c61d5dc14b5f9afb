package org.rostrum.soap.guard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLog;
import org.rostrum.audit.Deed;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.web.Audited;
import org.rostrum.web.Disclosed;

/**
 * Stands before a service and tells the audit of each operation that is {@link Audited}: its first text is what it is done
 * to, and what a message that is {@link Disclosed} says of itself may be read.
 */
public final class Witness implements InvocationHandler {

    /** Who calls now, and from where. */
    public interface Calling {

        Actor who();

        String from();
    }

    private final Object service;
    private final AuditLog audit;
    private final Calling calling;

    private Witness(Object service, AuditLog audit, Calling calling) {
        this.service = service;
        this.audit = audit;
        this.calling = calling;
    }

    /** The same service, watched. */
    public static Object before(Object service, Class<?> words, AuditLog audit, Calling calling) {
        return Proxy.newProxyInstance(
                words.getClassLoader(), new Class<?>[] {words}, new Witness(service, audit, calling));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            Object answer = method.invoke(service, arguments);
            note(method, arguments, Optional.empty());
            return answer;
        } catch (InvocationTargetException thrown) {
            note(method, arguments, Optional.of(reason(thrown.getCause())));
            throw thrown.getCause();
        }
    }

    private void note(Method method, Object[] arguments, Optional<Problem> refusal) {
        Audited audited = method.getAnnotation(Audited.class);
        if (audited != null) {
            Deed deed = Deed.done(calling.who(), audited.value())
                    .from(calling.from())
                    .on(objectOf(arguments))
                    .with(said(arguments));
            audit.note(refusal.map(deed::refused).orElse(deed));
        }
    }

    private static String objectOf(Object[] arguments) {
        return arguments != null && arguments[0] instanceof String id ? id : "";
    }

    private static String said(Object[] arguments) {
        return arguments == null
                ? ""
                : Arrays.stream(arguments)
                        .filter(Disclosed.class::isInstance)
                        .map(argument -> ((Disclosed) argument).disclosed())
                        .collect(Collectors.joining(" "));
    }

    private static Problem reason(Throwable thrown) {
        return thrown instanceof ProblemFault fault ? fault.why() : Problems.SERVER_FAILED.because("");
    }
}
