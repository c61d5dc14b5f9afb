package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Codes for the day the app is lost, shown once; each is good once. */
@Schema(name = "Recovery")
public record RecoveryJson(List<String> codes) {
    @Override
    public String toString() {
        return "RecoveryJson[]";
    }
}
