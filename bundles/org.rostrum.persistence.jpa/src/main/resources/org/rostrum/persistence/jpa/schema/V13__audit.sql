-- Who did what to what. Lines are added and grow old; none is ever changed.
create table audit_line (
    id varchar(36) not null primary key,
    noted bigint not null,
    actor_kind varchar(16) not null,
    actor_id varchar(128) not null,
    address varchar(128),
    deed varchar(128) not null,
    object_id varchar(128),
    outcome varchar(128) not null,
    detail varchar(500),
    journal_position bigint unique
);
create index audit_line_noted on audit_line (noted);
create index audit_line_actor on audit_line (actor_id, noted);
create index audit_line_object on audit_line (object_id, noted);
