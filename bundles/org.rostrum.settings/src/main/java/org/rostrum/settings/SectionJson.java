package org.rostrum.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One configuration as administrators see it. */
@Schema(name = "SettingsSection")
public record SectionJson(
        @Schema(description = "Names the configuration and its file.", example = "org.rostrum.media.sfu") String id,
        @Schema(description = "Of the texts: as Accept-Language asks, or en.", example = "de") String language,
        String name,
        @Schema(description = "What saving does besides, such as whom it interrupts; may be empty.") String effect,
        @Schema(description = "Also the ETag.") String version,
        @Schema(description = "Why a part of the server that is configured here does not run.") String trouble,
        List<SettingJson> settings) {

    /** All that can be set. */
    @Schema(name = "SettingsSectionList")
    public record ListJson(List<SectionJson> items) {}

    /** One value of several, and what it is called. */
    @Schema(name = "SettingChoice")
    public record ChoiceJson(String value, String label) {}

    /** One key. */
    @Schema(name = "Setting")
    public record SettingJson(
            @Schema(example = "media.port") String key,
            String name,
            @Schema(description = "What it does.") String help,
            @Schema(description = "TEXT, NUMBER, SWITCH, CHOICE, LIST, NUMBERS or SECRET.") String kind,
            @Schema(description = "Of a number, as the key ends: seconds, megabytes, per.second.") String unit,
            @Schema(description = "The least number.") Long min,
            @Schema(description = "The largest number.") Long max,
            @Schema(description = "Empty where anything goes.") List<ChoiceJson> choices,
            @Schema(description = "What holds while nothing is set; never of a secret.") String fallback,
            @Schema(description = "What holds; never of a secret.") String value,
            @Schema(description = "Whether it is set; a secret: whether there is one.") boolean set,
            @Schema(description = "The variable of the environment it comes from; a change stands in its place.")
                    String variable) {

        static SettingJson of(Section.Entry entry) {
            Setting setting = entry.setting();
            return new SettingJson(
                    setting.key(),
                    setting.name(),
                    setting.help(),
                    setting.kind().name(),
                    setting.unit().orElse(null),
                    setting.range().least().orElse(null),
                    setting.range().most().orElse(null),
                    setting.choices().stream()
                            .map(choice -> new ChoiceJson(choice.value(), choice.label()))
                            .toList(),
                    setting.isSecret() ? null : setting.fallback(),
                    entry.value().orElse(null),
                    entry.set(),
                    entry.variable().orElse(null));
        }
    }

    static SectionJson of(Section section) {
        return new SectionJson(
                section.definition().pid(),
                section.definition().language(),
                section.definition().name(),
                section.definition().effect(),
                section.version(),
                section.trouble().orElse(null),
                section.entries().stream().map(SettingJson::of).toList());
    }
}
