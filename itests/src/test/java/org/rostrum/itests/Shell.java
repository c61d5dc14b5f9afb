package org.rostrum.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** The shell of a server, over SSH. */
final class Shell implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SshClient client;
    private final ClientSession session;

    private Shell(SshClient client, ClientSession session) {
        this.client = client;
        this.session = session;
    }

    /** Throws {@link IOException} if nobody listens or the password is wrong. */
    static Shell open(int port, String user, String password) throws IOException {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        try {
            ClientSession session =
                    client.connect(user, "127.0.0.1", port).verify(PATIENCE).getSession();
            session.addPasswordIdentity(password);
            session.auth().verify(PATIENCE);
            return new Shell(client, session);
        } catch (IOException refused) {
            client.stop();
            throw refused;
        }
    }

    /** Runs a command and returns all it printed, errors included. */
    String run(String command) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ClientChannel channel = session.createExecChannel(command)) {
            channel.setOut(printed);
            channel.setErr(printed);
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        session.close();
        client.stop();
    }
}
