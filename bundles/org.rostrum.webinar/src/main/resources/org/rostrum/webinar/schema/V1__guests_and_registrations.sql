-- Instants are milliseconds since 1970. A ticket is kept as its SHA-256 in hexadecimal.

CREATE TABLE webinar_terms (
    conference  VARCHAR(36)   NOT NULL PRIMARY KEY,
    asked       BOOLEAN       NOT NULL,
    opens_at    BIGINT,
    closes_at   BIGINT,
    most        INTEGER       NOT NULL,
    taken       INTEGER       NOT NULL,
    questions   VARCHAR(65536) NOT NULL
);

CREATE TABLE webinar_registration (
    id          VARCHAR(32)   NOT NULL PRIMARY KEY,
    conference  VARCHAR(36)   NOT NULL,
    name        VARCHAR(100)  NOT NULL,
    email       VARCHAR(254)  NOT NULL,
    answers     VARCHAR(65536) NOT NULL,
    made        BIGINT        NOT NULL,
    cancelled   BOOLEAN       NOT NULL
);

CREATE INDEX webinar_registration_conference ON webinar_registration (conference, made);

CREATE TABLE webinar_guest (
    id           VARCHAR(32)  NOT NULL PRIMARY KEY,
    conference   VARCHAR(36)  NOT NULL,
    ticket       VARCHAR(64)  NOT NULL UNIQUE,
    registration VARCHAR(32),
    made         BIGINT       NOT NULL,
    name         VARCHAR(100),
    entered      BIGINT,
    seat         VARCHAR(32),
    removed      BOOLEAN      NOT NULL
);

CREATE INDEX webinar_guest_conference ON webinar_guest (conference, entered);
CREATE INDEX webinar_guest_seat ON webinar_guest (seat);
