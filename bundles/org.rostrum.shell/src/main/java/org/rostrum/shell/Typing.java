package org.rostrum.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of a typed line is taken down: the commands that change something, each with what it is done to. Options are not
 * looked at, since some are secrets, nor what is in quotation marks. Pure.
 *
 * @param what the word of the audit
 * @param on the first argument
 */
record Typing(String what, Optional<String> on) {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern COMMANDS = Pattern.compile("[;|&\\n]+");
    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final String TEXT = "\u0000";
    private static final String OURS = "rostrum:";

    private static final Map<String, String> DEEDS = Map.ofEntries(
            Map.entry("user-add", "account.added"),
            Map.entry("user-change", "account.changed"),
            Map.entry("user-reset-password", "account.password-reset"),
            Map.entry("user-unlock", "account.unlocked"),
            Map.entry("user-disconnect", "account.disconnected"),
            Map.entry("user-remove-second-factor", "account.second-factor-removed"),
            Map.entry("user-import", "roster.imported"),
            Map.entry("user-export", "roster.exported"),
            Map.entry("group-add", "group.added"),
            Map.entry("group-change", "group.changed"),
            Map.entry("group-remove", "group.removed"),
            Map.entry("key-add", "key.made"),
            Map.entry("key-revoke", "key.revoked"),
            Map.entry("conference-create", "plan.created"),
            Map.entry("conference-change", "plan.changed"),
            Map.entry("conference-delete", "plan.deleted"),
            Map.entry("conference-open", "plan.started"),
            Map.entry("conference-end", "plan.stopped"),
            Map.entry("occurrence-move", "plan.occurrence-moved"),
            Map.entry("occurrence-cancel", "plan.occurrence-cancelled"),
            Map.entry("occurrence-restore", "plan.occurrence-restored"),
            Map.entry("settings-set", "settings.changed"),
            Map.entry("webhook-add", "webhook.added"),
            Map.entry("chat-clear", "chat.cleared"),
            Map.entry("webhook-remove", "webhook.removed"),
            Map.entry("webhook-ping", "webhook.pinged"),
            Map.entry("webhook-resume", "webhook.resumed"),
            Map.entry("media-drain", "media.drained"),
            Map.entry("mail-test", "mail.tested"),
            Map.entry("feature:install", "feature.installed"),
            Map.entry("feature:uninstall", "feature.uninstalled"));

    static List<Typing> of(CharSequence line) {
        List<Typing> deeds = new ArrayList<>();
        for (String command : COMMANDS.split(QUOTED.matcher(line).replaceAll(TEXT), -1)) {
            List<String> words = Arrays.stream(WORDS.split(command.strip(), -1)).toList();
            String name = words.get(0);
            Optional<String> what =
                    Optional.ofNullable(DEEDS.get(name.startsWith(OURS) ? name.substring(OURS.length()) : name));
            what.ifPresent(deed -> deeds.add(new Typing(deed, objectOf(words))));
        }
        return deeds;
    }

    /** Empty if an option comes first: what follows it may be its value. */
    private static Optional<String> objectOf(List<String> words) {
        return words.stream().skip(1).findFirst().filter(word -> !word.startsWith("-") && !word.contains(TEXT));
    }
}
