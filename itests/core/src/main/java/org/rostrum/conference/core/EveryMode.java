package org.rostrum.conference.core;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.mode.allonscreen.AllOnScreenMode;
import org.rostrum.mode.lecture.LectureMode;
import org.rostrum.mode.moderated.ModeratedMode;
import org.rostrum.mode.smartmeeting.SmartMeetingMode;
import org.rostrum.mode.talkingstick.TalkingStickMode;

/** Every mode of the house, made without a container. */
final class EveryMode {

    private static final List<Class<? extends ConferenceMode>> MODES = List.of(
            AllOnScreenMode.class,
            SmartMeetingMode.class,
            ModeratedMode.class,
            LectureMode.class,
            TalkingStickMode.class);

    private EveryMode() {}

    /** As they are configured when nobody says otherwise. */
    static List<ConferenceMode> asShipped() {
        return all(key -> null);
    }

    /** Of any size. */
    static List<ConferenceMode> withoutLimits() {
        return all(key -> key.equals("limits") ? "4/2000" : null);
    }

    private static List<ConferenceMode> all(Function<String, Object> configured) {
        return MODES.stream()
                .<ConferenceMode>map(mode -> make(mode, configured))
                .toList();
    }

    private static ConferenceMode make(Class<? extends ConferenceMode> mode, Function<String, Object> configured) {
        try {
            Constructor<?> constructor =
                    Stream.of(mode.getConstructors()).findAny().orElseThrow();
            Object[] arguments = Stream.of(constructor.getParameterTypes())
                    .map(type -> configuration(type, configured))
                    .toArray();
            return (ConferenceMode) constructor.newInstance(arguments);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(mode.getName(), e);
        }
    }

    /** A configuration as the container makes it: what is not configured has its default. */
    private static Object configuration(Class<?> type, Function<String, Object> configured) {
        if (!Annotation.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(type + " (expected: a configuration)");
        }
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object value = configured.apply(method.getName());
            return value == null ? method.getDefaultValue() : value;
        });
    }
}
