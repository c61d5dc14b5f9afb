package org.rostrum.webinar;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.persistence.Rows;
import org.rostrum.persistence.Tables;

/** The tables of this extension. It is there while they are. */
@Component(service = Ledger.class)
public final class Ledger {

    static final String NAME = "webinar";
    static final String SCRIPTS = "org/rostrum/webinar/schema";

    private final Rows rows;

    @Activate
    public Ledger(@Reference Tables tables) {
        this.rows = new Rows(tables.open(NAME, SCRIPTS));
    }

    Rows rows() {
        return rows;
    }

    GuestBook guests() {
        return new GuestBook(rows, Clock.systemUTC());
    }

    WidgetBook widgets() {
        return new WidgetBook(rows);
    }

    RegistrationBook registrations() {
        return new RegistrationBook(rows, Clock.systemUTC());
    }
}
