package org.rostrum.rest.resource;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import org.rostrum.problem.Outcome;
import org.rostrum.schedule.Launch;

/** When a conference can be entered. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ScheduledJson.class, name = "scheduled"),
    @JsonSubTypes.Type(value = LaunchJson.VirtualRoom.class, name = "virtualRoom"),
    @JsonSubTypes.Type(value = LaunchJson.AdHoc.class, name = "adHoc"),
    @JsonSubTypes.Type(value = LaunchJson.Template.class, name = "template")
})
@Schema(
        name = "Launch",
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "scheduled", schema = ScheduledJson.class),
            @DiscriminatorMapping(value = "virtualRoom", schema = LaunchJson.VirtualRoom.class),
            @DiscriminatorMapping(value = "adHoc", schema = LaunchJson.AdHoc.class),
            @DiscriminatorMapping(value = "template", schema = LaunchJson.Template.class)
        })
public sealed interface LaunchJson
        permits ScheduledJson, LaunchJson.VirtualRoom, LaunchJson.AdHoc, LaunchJson.Template {

    /** The house's own word for it. Refuses {@code plan.invalid}. */
    Outcome<Launch> toLaunch();

    /** In place of another: what was said of single occurrences stays, unless they are at other times now. */
    default LaunchJson over(Launch before) {
        return this;
    }

    static LaunchJson of(Launch launch) {
        if (launch instanceof Launch.Scheduled at) {
            return ScheduledJson.of(at);
        }
        if (launch instanceof Launch.Template) {
            return new Template();
        }
        return launch instanceof Launch.VirtualRoom ? new VirtualRoom() : new AdHoc();
    }

    /** At any time, until the conference is deleted. */
    @Schema(name = "VirtualRoom")
    record VirtualRoom() implements LaunchJson {
        @Override
        public Outcome<Launch> toLaunch() {
            return Outcome.done(new Launch.VirtualRoom());
        }
    }

    /** Now, once. */
    @Schema(name = "AdHoc")
    record AdHoc() implements LaunchJson {
        @Override
        public Outcome<Launch> toLaunch() {
            return Outcome.done(new Launch.AdHoc());
        }
    }

    /** Never; others are made of it. */
    @Schema(name = "Template")
    record Template() implements LaunchJson {
        @Override
        public Outcome<Launch> toLaunch() {
            return Outcome.done(new Launch.Template());
        }
    }
}
