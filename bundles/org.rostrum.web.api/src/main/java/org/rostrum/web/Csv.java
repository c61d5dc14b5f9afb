package org.rostrum.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/**
 * Comma-separated values (RFC 4180) to be downloaded, every cell in quotes. Cells come from strangers, and spreadsheets run
 * what looks like a formula (OWASP, CSV Injection): such a cell gets an apostrophe in front, as text has it there.
 */
public final class Csv {

    /** The media type, without its charset. */
    public static final String TYPE = "text/csv";

    /** What Excel, LibreOffice and Google take for a formula, blanks before it and full-width signs included. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\\p{Cntrl}\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20].*|[\\t\\r\\n].*");

    private Csv() {}

    /** A line with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * 200 with a file that nobody keeps on the way.
     *
     * @param fileName in ASCII without quotes, such as {@code audit.csv}
     * @param lines text, or what writes it in UTF-8
     */
    public static Response download(String fileName, Object lines) {
        return Response.ok(lines, TYPE + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
