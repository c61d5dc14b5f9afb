package org.rostrum.logs;

import java.util.List;
import java.util.Map;
import org.ops4j.pax.logging.spi.PaxLevel;
import org.ops4j.pax.logging.spi.PaxLocationInfo;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;
import org.osgi.service.log.LogLevel;

/** A line as Pax Logging tells it. */
record Said(LogLevel level, String text, List<String> trace, Map<String, Object> about) implements PaxLoggingEvent {

    static Said of(LogLevel level, String text) {
        return new Said(level, text, List.of(), null);
    }

    @Override
    public PaxLocationInfo getLocationInformation() {
        return null;
    }

    @Override
    public PaxLevel getLevel() {
        return new PaxLevel() {
            @Override
            public boolean isGreaterOrEqual(PaxLevel other) {
                return other.toLevel().implies(level);
            }

            @Override
            public LogLevel toLevel() {
                return level;
            }

            @Override
            public int getSyslogEquivalent() {
                return 0;
            }
        };
    }

    @Override
    public String getLoggerName() {
        return "org.rostrum.test.Somebody";
    }

    @Override
    public String getFQNOfLoggerClass() {
        return "";
    }

    @Override
    public String getMessage() {
        return text;
    }

    @Override
    public String getRenderedMessage() {
        return text;
    }

    @Override
    public String getThreadName() {
        return "main";
    }

    @Override
    public String[] getThrowableStrRep() {
        return trace.toArray(String[]::new);
    }

    @Override
    public boolean locationInformationExists() {
        return false;
    }

    @Override
    public long getTimeStamp() {
        return 1_000;
    }

    @Override
    public Map<String, Object> getProperties() {
        return about;
    }
}
