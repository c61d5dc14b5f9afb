package org.rostrum.rest.extension;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The features of Karaf that this distribution brings with it. Nothing that runs is refreshed: see ADR 0011. */
@Component(service = Shelf.class)
public final class KarafShelf implements Shelf {

    /** The repository of the house; another one may name its features as it likes. */
    private static final String OURS = "mvn:org.rostrum/org.rostrum.features/";

    private static final EnumSet<Option> LEAVING_OTHERS_ALONE = EnumSet.of(Option.NoAutoRefreshBundles);

    private final FeaturesService features;

    @Activate
    public KarafShelf(@Reference FeaturesService features) {
        this.features = features;
    }

    @Override
    public List<Item> items() throws Exception {
        List<Item> items = new ArrayList<>();
        for (Feature feature : features.listFeatures()) {
            if (isOurs(feature)) {
                items.add(new Item(
                        feature.getName(),
                        feature.getVersion(),
                        Optional.ofNullable(feature.getDescription()).orElse(""),
                        features.isInstalled(feature)));
            }
        }
        return items;
    }

    private static boolean isOurs(Feature feature) {
        return feature.getRepositoryUrl() != null && feature.getRepositoryUrl().startsWith(OURS);
    }

    @Override
    public void install(String name) throws Exception {
        features.installFeatures(Set.of(idOf(name)), LEAVING_OTHERS_ALONE);
    }

    @Override
    public void uninstall(String name) throws Exception {
        features.uninstallFeatures(Set.of(idOf(name)), LEAVING_OTHERS_ALONE);
    }

    /** With its version: a feature of the same name that somebody added is not meant. */
    private String idOf(String name) throws Exception {
        for (Feature feature : features.getFeatures(name)) {
            if (isOurs(feature)) {
                return feature.getId();
            }
        }
        throw new IllegalStateException(name + " is in no repository of the house");
    }
}
