package org.rostrum.soap.guard;

import java.io.ByteArrayInputStream;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request whose body has been read, and which was sent to an address that we chose. */
public final class CheckedRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private final String url;

    /**
     * @param url of the endpoint, without a query
     */
    public CheckedRequest(HttpServletRequest request, byte[] body, String url) {
        super(request);
        this.body = body;
        this.url = url;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(url);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Read(new ByteArrayInputStream(body));
    }

    private static final class Read extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Read(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body has been read");
        }
    }
}
