-- How it went. Times are seconds since 1970-01-01T00:00:00Z, loss is from 0 to 1.
create table reports_sample (
    at bigint not null primary key,
    conferences integer not null,
    people integer not null,
    waiting integer not null,
    sessions integer not null,
    loss double precision,
    round_trip_millis double precision,
    joins integer not null,
    failed integer not null,
    first_media_millis double precision
);

-- One run of a conference; written anew each minute while it goes on.
create table reports_run (
    conference varchar(36) not null,
    began bigint not null,
    ended bigint,
    conference_id varchar(128) not null,
    topic varchar(1000) not null,
    most integer not null,
    entered integer not null,
    joins integer not null,
    failed integer not null,
    first_media_millis double precision,
    loss double precision,
    worst_loss double precision,
    round_trip_millis double precision,
    primary key (conference, began)
);

create index reports_run_began on reports_run (began);
