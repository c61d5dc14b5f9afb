package org.rostrum.identity.local;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Hashes passwords and compares them, a few at a time: a flood of log-ins waits in line and takes neither memory nor
 * every processor. Calls block for some 50 ms each. Passwords are normalised (NFKC, as NIST SP 800-63B asks), so that the
 * same characters typed on another system are the same password.
 */
@Component(service = Passwords.class)
public final class Passwords {

    static final int AT_ONCE = 2;

    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Argon2id.Cost cost;
    private final Argon2id nobodys;

    @Activate
    public Passwords() {
        this(Argon2id.Cost.PRESENT);
    }

    Passwords(Argon2id.Cost cost) {
        this.cost = cost;
        this.nobodys = make("the password of nobody");
    }

    /** A fresh hash in PHC string form. */
    String hash(String password) {
        return inLine(() -> make(password).phc());
    }

    /** Whether the password fits. A hash that cannot be read fits none, and takes as long. */
    boolean matches(String password, String phc) {
        Argon2id expected = Argon2id.parse(phc).orElse(nobodys);
        boolean same = inLine(() -> expected.matches(normal(password)));
        return same && expected != nobodys;
    }

    /** Takes as long as a comparison: who has no account must not be told by the time it takes. */
    void pretend(String password) {
        inLine(() -> nobodys.matches(normal(password)));
    }

    /** Whether the hash was made with another cost than hashes are made with now. */
    boolean isOutdated(String phc) {
        return Argon2id.parse(phc).filter(hash -> hash.cost().equals(cost)).isEmpty();
    }

    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private Argon2id make(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Argon2id.of(normal(password), salt, cost);
    }

    private <T> T inLine(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
