package org.rostrum.settings;

import java.util.Arrays;
import java.util.Optional;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** Whether what is configured runs. A component that throws at its values is not there, and whatever needs it neither. */
final class Components {

    private static final int LONGEST_TROUBLE = 300;

    private final ServiceComponentRuntime runtime;

    Components(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    /** Why one that is configured by it does not run. One that waits for others is not to blame. */
    Optional<String> trouble(String pid) {
        return runtime.getComponentDescriptionDTOs().stream()
                .filter(component -> Arrays.asList(component.configurationPid).contains(pid))
                .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream())
                .filter(component -> component.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(component -> firstLine(component.failure))
                .findFirst();
    }

    private static String firstLine(String failure) {
        String line = String.valueOf(failure).lines().findFirst().orElse("");
        return line.length() <= LONGEST_TROUBLE ? line : line.substring(0, LONGEST_TROUBLE);
    }
}
