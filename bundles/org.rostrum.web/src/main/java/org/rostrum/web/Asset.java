package org.rostrum.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One file of the client as it is sent.
 *
 * @param zipped the same content, gzip; made when the client is built
 * @param tag names the content, for {@code ETag}, without quotes
 * @param lasting whether the name changes with the content, so that it can be kept for ever
 */
record Asset(Content content, Optional<Content> zipped, String type, String tag, boolean lasting) {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "wasm", "application/wasm",
            "webmanifest", "application/manifest+json");

    private static final int TAG_CHARACTERS = 16;

    /** Bytes that nobody changes. */
    static final class Content {
        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        int length() {
            return bytes.length;
        }

        void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }

        String digest() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return HexFormat.of().formatHex(digest).substring(0, TAG_CHARACTERS);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }

        @Override
        public String toString() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static Asset of(String path, byte[] bytes, Optional<byte[]> zipped) {
        Content content = new Content(bytes);
        return new Asset(
                content, zipped.map(Content::new), typeOf(path), content.digest(), path.startsWith("/assets/"));
    }

    private static String typeOf(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }
}
