-- Times are microseconds since 1970-01-01T00:00:00Z: the same number on every database and in every zone.
-- Ids that are unique without regard to case are kept in lower case, or have a folded column beside them.

create table account (
    id varchar(64) not null primary key,
    display_name varchar(100) not null,
    rights varchar(200) not null,
    active boolean not null,
    password_hash varchar(400) not null,
    created bigint not null
);

create table login (
    token_hash varchar(64) not null primary key,
    user_id varchar(64) not null,
    created bigint not null,
    expires bigint not null
);
create index login_user on login (user_id);
create index login_expires on login (expires);

create table conference_plan (
    plan_key varchar(36) not null primary key,
    conference_id varchar(128) not null,
    conference_id_folded varchar(128) not null,
    topic varchar(240) not null,
    description varchar(4000) not null,
    owner varchar(64) not null,
    launch varchar(16) not null,
    launch_start bigint,
    launch_seconds bigint,
    launch_nanos integer,
    launch_zone varchar(64),
    conference_mode varchar(64) not null,
    capacity integer not null,
    created bigint not null,
    ended bigint,
    version bigint not null,
    constraint conference_plan_id unique (conference_id_folded)
);
create index conference_plan_owner on conference_plan (owner);
create index conference_plan_created on conference_plan (created);

create table plan_moderator (
    plan_key varchar(36) not null references conference_plan (plan_key),
    user_id varchar(64) not null,
    primary key (plan_key, user_id)
);
create index plan_moderator_user on plan_moderator (user_id);
