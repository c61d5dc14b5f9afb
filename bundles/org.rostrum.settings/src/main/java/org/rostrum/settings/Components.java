package org.rostrum.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** Whether what is configured runs. A component that throws at its values is not there, and whatever needs it neither. */
final class Components {

    private static final Duration LOOK = Duration.ofMillis(25);
    private static final int LONGEST_TROUBLE = 300;

    private final ServiceComponentRuntime runtime;
    private final Duration patience;

    /**
     * @param patience for how long a component may take to take new values
     */
    Components(ServiceComponentRuntime runtime, Duration patience) {
        this.runtime = runtime;
        this.patience = patience;
    }

    /** Why one that is configured by it does not run. */
    Optional<String> trouble(String pid) {
        return configuredBy(pid).stream()
                .filter(Components::hasFailed)
                .map(component -> firstLine(component.failure))
                .findFirst();
    }

    /** The same, once all have seen the new values; also when they have not in time. Blocks for so long. */
    Optional<String> troubleWith(String pid, Map<String, String> values) {
        for (long looks = patience.dividedBy(LOOK); looks > 0; looks--) {
            List<ComponentConfigurationDTO> components = configuredBy(pid);
            if (components.stream().allMatch(component -> hasSettled(component, values))) {
                break;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return trouble(pid);
    }

    private List<ComponentConfigurationDTO> configuredBy(String pid) {
        return runtime.getComponentDescriptionDTOs().stream()
                .filter(component -> Arrays.asList(component.configurationPid).contains(pid))
                .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream())
                .toList();
    }

    /** One that waits for others is not to blame. */
    private static boolean hasSettled(ComponentConfigurationDTO component, Map<String, String> values) {
        boolean decided = component.state == ComponentConfigurationDTO.ACTIVE
                || component.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE
                || hasFailed(component);
        return decided
                && values.entrySet().stream()
                        .allMatch(value -> Objects.equals(component.properties.get(value.getKey()), value.getValue()));
    }

    private static boolean hasFailed(ComponentConfigurationDTO component) {
        return component.state == ComponentConfigurationDTO.FAILED_ACTIVATION;
    }

    private static String firstLine(String failure) {
        String line = String.valueOf(failure).lines().findFirst().orElse("");
        return line.length() <= LONGEST_TROUBLE ? line : line.substring(0, LONGEST_TROUBLE);
    }
}
