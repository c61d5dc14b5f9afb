package org.rostrum.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bundles of the house and its extensions say about their configuration; those of third parties do not count. */
@Component(service = Catalogue.class)
public final class MetatypeCatalogue implements Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(MetatypeCatalogue.class);
    private static final String OURS = "org.rostrum.";

    private final BundleContext context;
    private final MetaTypeService descriptions;

    @Activate
    public MetatypeCatalogue(BundleContext context, @Reference MetaTypeService descriptions) {
        this.context = context;
        this.descriptions = descriptions;
    }

    @Override
    public List<Definition> definitions(Locale language) {
        return Arrays.stream(context.getBundles())
                .filter(MetatypeCatalogue::belongs)
                .flatMap(bundle -> definitions(bundle, language))
                .sorted(Comparator.comparing(Definition::name).thenComparing(Definition::pid))
                .toList();
    }

    /** An extension has a name of its own, and imports what the house exports. */
    private static boolean belongs(Bundle bundle) {
        String imports = bundle.getHeaders("").get(Constants.IMPORT_PACKAGE);
        return bundle.getState() == Bundle.ACTIVE
                && (String.valueOf(bundle.getSymbolicName()).startsWith(OURS)
                        || String.valueOf(imports).contains(OURS));
    }

    /** What a bundle says wrongly is its own loss. */
    private Stream<Definition> definitions(Bundle bundle, Locale language) {
        try {
            MetaTypeInformation information = descriptions.getMetaTypeInformation(bundle);
            String[] pids = information == null ? new String[0] : information.getPids();
            Map<String, Setting.Range> ranges = pids.length == 0 ? Map.of() : ranges(bundle);
            return Arrays.stream(pids).map(pid -> definition(pid, information, language, ranges)).toList().stream();
        } catch (IOException | RuntimeException strange) {
            LOG.warn("What can be set of {} is not understood", bundle.getSymbolicName(), strange);
            return Stream.empty();
        }
    }

    private static Map<String, Setting.Range> ranges(Bundle bundle) throws IOException {
        Map<String, Setting.Range> ranges = new HashMap<>();
        var files = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
        for (URL file : files == null ? new ArrayList<URL>() : Collections.list(files)) {
            try (InputStream description = file.openStream()) {
                ranges.putAll(Ranges.read(description));
            }
        }
        return ranges;
    }

    /** What says the same in both languages is in English. */
    private static Definition definition(
            String pid, MetaTypeInformation information, Locale language, Map<String, Setting.Range> ranges) {
        Definition english = definition(pid, information, Locale.ENGLISH.getLanguage(), ranges);
        Definition own = definition(pid, information, language.getLanguage(), ranges);
        return own.saysTheSameAs(english) ? english : own;
    }

    private static Definition definition(
            String pid, MetaTypeInformation information, String language, Map<String, Setting.Range> ranges) {
        ObjectClassDefinition told = information.getObjectClassDefinition(pid, language);
        AttributeDefinition[] all = told.getAttributeDefinitions(ObjectClassDefinition.ALL);
        List<Setting> settings = all == null
                ? List.of()
                : Arrays.stream(all)
                        .map(one -> setting(one, ranges.getOrDefault(one.getID(), Setting.Range.ANY)))
                        .toList();
        return new Definition(pid, language, text(told.getName()), text(told.getDescription()), settings);
    }

    private static Setting setting(AttributeDefinition told, Setting.Range range) {
        String[] fallback = told.getDefaultValue();
        return new Setting(
                told.getID(),
                text(told.getName()),
                text(told.getDescription()),
                kind(told),
                Setting.unitOf(told.getID()),
                range,
                choices(told),
                fallback == null ? "" : String.join(", ", fallback));
    }

    private static Setting.Kind kind(AttributeDefinition told) {
        boolean whole =
                switch (told.getType()) {
                    case AttributeDefinition.LONG,
                            AttributeDefinition.INTEGER,
                            AttributeDefinition.SHORT,
                            AttributeDefinition.BYTE -> true;
                    default -> false;
                };
        if (told.getType() == AttributeDefinition.PASSWORD) {
            return Setting.Kind.SECRET;
        }
        if (told.getCardinality() != 0) {
            return whole ? Setting.Kind.NUMBERS : Setting.Kind.LIST;
        }
        if (told.getType() == AttributeDefinition.BOOLEAN) {
            return Setting.Kind.SWITCH;
        }
        if (told.getOptionValues() != null && told.getOptionValues().length > 0) {
            return Setting.Kind.CHOICE;
        }
        return whole ? Setting.Kind.NUMBER : Setting.Kind.TEXT;
    }

    private static List<Setting.Choice> choices(AttributeDefinition told) {
        String[] values = Optional.ofNullable(told.getOptionValues()).orElse(new String[0]);
        String[] labels = Optional.ofNullable(told.getOptionLabels()).orElse(values);
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Setting.Choice(values[i], labels[i]))
                .toList();
    }

    private static String text(String told) {
        return told == null ? "" : told.strip();
    }
}
