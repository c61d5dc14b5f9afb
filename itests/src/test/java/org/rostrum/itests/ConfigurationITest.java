package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The shipped configuration files name every key that the bundles know, with its default, and no other. */
class ConfigurationITest {

    private static final Pattern KEY = Pattern.compile("^#?([a-z][a-z.]*) =(.*)$", Pattern.MULTILINE);
    private static final Pattern OVERRIDABLE = Pattern.compile("\\$\\{env:[A-Z_]+:-(.*)}");

    @Test
    void everyKeyIsDocumentedWithItsDefault() throws Exception {
        Map<String, Map<String, String>> known = known();
        assertThat(known).isNotEmpty();
        for (String pid : known.keySet()) {
            assertThat(documented(pid).keySet())
                    .as(pid)
                    .isEqualTo(known.get(pid).keySet());
            documented(pid).forEach((key, value) -> {
                if (!value.startsWith("${rostrum.data}")) {
                    assertThat(value)
                            .as(pid + ": " + key)
                            .isEqualTo(known.get(pid).get(key));
                }
            });
        }
    }

    private static Map<String, String> documented(String pid) throws IOException {
        Path file = Rostrum.SERVER.resolve("etc/" + pid + ".cfg");
        Map<String, String> keys = new TreeMap<>();
        Matcher line = KEY.matcher(Files.readString(file));
        while (line.find()) {
            Matcher overridable = OVERRIDABLE.matcher(line.group(2).strip());
            keys.put(
                    line.group(1),
                    overridable.matches() ? overridable.group(1) : line.group(2).strip());
        }
        return keys;
    }

    /** Key and default, by PID, as the bundles describe them (OSGi Compendium, 105 Metatype). */
    private static Map<String, Map<String, String>> known() throws Exception {
        Map<String, Map<String, String>> known = new TreeMap<>();
        for (Path jar : jars()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : file.stream()
                        .filter(entry -> entry.getName().matches("OSGI-INF/metatype/.*\\.xml"))
                        .toList()) {
                    readInto(known, file.getInputStream(entry));
                }
            }
        }
        return known;
    }

    private static void readInto(Map<String, Map<String, String>> known, InputStream metatype) throws Exception {
        Document description =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(metatype);
        Map<String, String> keys = new TreeMap<>();
        for (Element attribute : elements(description, "AD")) {
            // Commas and the blanks after them are escaped in a default (105.8.2).
            keys.put(
                    attribute.getAttribute("id"),
                    attribute.getAttribute("default").replaceAll("\\\\(.)", "$1"));
        }
        for (Element designate : elements(description, "Designate")) {
            known.put(designate.getAttribute("pid"), keys);
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(Rostrum.SERVER.resolve("system/org/rostrum"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
