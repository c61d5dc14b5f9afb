package org.rostrum.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;

/**
 * All files of the client, in memory: some megabytes. What is not among them does not exist, so no path leads
 * anywhere else.
 */
final class Site {

    private static final String FOLDER = "/web";
    private static final String ZIPPED = ".gz";
    private static final String INDEX = "/index.html";

    /** The first parts of addresses that the client knows itself; see {@code route.ts}. */
    private static final Set<String> PAGES = Set.of(
            "",
            "login",
            "conferences",
            "c",
            "calls",
            "call",
            "messages",
            "history",
            "admin",
            "account",
            "templates",
            "calendar");

    /** Addresses of other doors: when theirs is closed, the client does not stand in for it. */
    private static final Set<String> DOORS = Set.of("api", "ws", "metrics", "health", "assets");

    private final Map<String, Asset> assets;

    Site(Map<String, Asset> assets) {
        if (!assets.containsKey(INDEX)) {
            throw new IllegalStateException("the web client was not built into this bundle: no " + INDEX);
        }
        this.assets = Map.copyOf(assets);
    }

    static Site of(Bundle bundle) {
        Map<String, byte[]> files = new HashMap<>();
        for (URL entry : Collections.list(bundle.findEntries(FOLDER, "*", true))) {
            if (!entry.getPath().endsWith("/")) {
                files.put(entry.getPath().substring(FOLDER.length()), read(entry));
            }
        }
        return of(files);
    }

    static Site of(Map<String, byte[]> files) {
        Map<String, Asset> assets = new HashMap<>();
        files.forEach((path, content) -> {
            if (!path.endsWith(ZIPPED)) {
                assets.put(path, Asset.of(path, content, Optional.ofNullable(files.get(path + ZIPPED))));
            }
        });
        return new Site(assets);
    }

    /** The file of this path; the client itself for the pages that it draws. */
    Optional<Asset> find(String path) {
        Asset asset = assets.get(path);
        if (asset != null) {
            return Optional.of(asset);
        }
        return PAGES.contains(first(path)) ? Optional.of(index()) : Optional.empty();
    }

    /** What tells a person that there is nothing; empty where only programs ask. */
    Optional<Asset> apology(String path) {
        boolean page = !DOORS.contains(first(path)) && !path.contains(".");
        return page ? Optional.of(index()) : Optional.empty();
    }

    private Asset index() {
        return assets.get(INDEX);
    }

    private static String first(String path) {
        String[] parts = path.split("/", 3);
        return parts.length < 2 ? "" : parts[1];
    }

    private static byte[] read(URL entry) {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + entry + " of the own bundle", unreadable);
        }
    }
}
