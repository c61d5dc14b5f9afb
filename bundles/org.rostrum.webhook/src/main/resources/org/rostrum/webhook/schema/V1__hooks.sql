-- Who is told of events. Times are microseconds since 1970-01-01T00:00:00Z.
-- The secret is kept readable: a signature is made with it.
create table webhook_hook (
    id varchar(36) not null primary key,
    url varchar(1000) not null,
    secret varchar(64) not null,
    event_types varchar(2000) not null,
    active boolean not null,
    cursor_position bigint not null,
    attempts integer not null,
    next_try bigint not null,
    failing_since bigint,
    last_answer varchar(200),
    created bigint not null,
    created_by varchar(64) not null
);
