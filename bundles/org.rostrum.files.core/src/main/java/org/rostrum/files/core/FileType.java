package org.rostrum.files.core;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The type of a file: what its ending stands for, if that is on this list, whatever the sender or the first bytes say.
 * Nothing that a browser would run is on it.
 */
final class FileType {

    static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> TYPES = Map.ofEntries(
            entry("pdf", "application/pdf"),
            entry("zip", "application/zip"),
            entry("png", "image/png"),
            entry("jpg", "image/jpeg"),
            entry("jpeg", "image/jpeg"),
            entry("gif", "image/gif"),
            entry("webp", "image/webp"),
            entry("mp3", "audio/mpeg"),
            entry("ogg", "audio/ogg"),
            entry("wav", "audio/wav"),
            entry("mp4", "video/mp4"),
            entry("webm", "video/webm"),
            entry("txt", "text/plain"),
            entry("csv", "text/csv"),
            entry("ics", "text/calendar"),
            entry("doc", "application/msword"),
            entry("xls", "application/vnd.ms-excel"),
            entry("ppt", "application/vnd.ms-powerpoint"),
            entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            entry("odt", "application/vnd.oasis.opendocument.text"),
            entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            entry("odp", "application/vnd.oasis.opendocument.presentation"));

    private FileType() {}

    static String of(FileName name) {
        return TYPES.getOrDefault(name.ending(), UNKNOWN);
    }
}
