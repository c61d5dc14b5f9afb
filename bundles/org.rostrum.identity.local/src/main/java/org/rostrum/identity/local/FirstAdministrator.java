package org.rostrum.identity.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the account {@code admin} when there is no account at all, so that somebody can log in after installing. */
@Component(
        service = {},
        configurationPid = Configuration.PID)
public final class FirstAdministrator {

    static final UserId ADMIN = new UserId("admin");

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;

    @Activate
    public FirstAdministrator(BundleContext bundle, @Reference Accounts accounts, Configuration configuration)
            throws IOException {
        this(accounts, configuration.admin_password(), dataFolder(bundle).resolve(configuration.admin_password_file()));
    }

    FirstAdministrator(Accounts accounts, String given, Path file) throws IOException {
        this.accounts = accounts;
        if (!accounts.list().isEmpty()) {
            return;
        }
        if (given == null || given.isEmpty()) {
            makeUp(file);
            return;
        }
        add(given)
                .problem()
                .ifPresent(problem -> LOG.warn(
                        "There is no account yet, and {} was not made with the password that was given: {}"
                                + " Set another one (ROSTRUM_ADMIN_PASSWORD, or admin.password in {}) and start again.",
                        ADMIN,
                        problem.detail(),
                        Configuration.PID));
    }

    /** The file is there before the account is: else the password might be lost with nobody able to log in. */
    private void makeUp(Path file) throws IOException {
        String password = FreshPassword.make();
        write(file, password);
        Outcome<User> added = add(password);
        if (added.problem().isPresent()) {
            Files.deleteIfExists(file);
            LOG.warn("Account {} was not made: {}", ADMIN, added.problem().get().detail());
            return;
        }
        LOG.info("Account {} was made; its password is in {}. Log in, change it and delete the file.", ADMIN, file);
    }

    private Outcome<User> add(String password) {
        return accounts.add(ADMIN, "Administrator", EnumSet.allOf(Right.class), password);
    }

    /** Made with its permissions, never changed to them, and never through a link that somebody laid there. */
    private static void write(Path file, String password) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (SeekableByteChannel channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            ByteBuffer line = UTF_8.encode(password + System.lineSeparator());
            while (line.hasRemaining()) {
                channel.write(line);
            }
        }
    }

    private static Path dataFolder(BundleContext bundle) {
        return Path.of(Optional.ofNullable(bundle.getProperty("karaf.data")).orElse("."));
    }
}
