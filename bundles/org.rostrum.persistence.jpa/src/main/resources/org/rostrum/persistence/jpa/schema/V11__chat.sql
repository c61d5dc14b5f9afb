-- What was written in conferences. The position is that of the event in the journal.
create table room_message (
    entry_position bigint not null primary key,
    conference varchar(36) not null,
    opened bigint not null,
    seq bigint not null,
    happened bigint not null,
    from_user varchar(64),
    from_name varchar(100) not null,
    audience varchar(16) not null,
    to_user varchar(64),
    to_name varchar(100),
    words varchar(2000) not null,
    file_id varchar(32),
    file_name varchar(120),
    file_type varchar(100),
    file_bytes bigint
);
create index room_message_conference on room_message (conference, entry_position);
create index room_message_happened on room_message (happened);
create index room_message_from on room_message (from_user);
create index room_message_to on room_message (to_user);

-- What was on the door of the runs in which anything was written.
create table room_label (
    conference varchar(36) not null,
    opened bigint not null,
    conference_id varchar(128) not null,
    folded_id varchar(128) not null,
    topic varchar(240) not null,
    planned boolean not null,
    primary key (conference, opened)
);
create index room_label_id on room_label (folded_id);

-- From which event to which a seat of somebody with an account could read.
create table room_stay (
    conference varchar(36) not null,
    opened bigint not null,
    seat varchar(32) not null,
    from_seq bigint not null,
    to_seq bigint,
    user_id varchar(64) not null,
    moderates boolean not null,
    primary key (conference, opened, seat, from_seq)
);
create index room_stay_user on room_stay (user_id, conference, opened);

-- How far the journal was read for all this.
create table room_mark (
    id integer not null primary key,
    kept bigint not null,
    resume bigint not null
);
insert into room_mark (id, kept, resume) values (1, 0, 0);

-- Messages between two. Whoever writes locks the head until commit: ids become visible in their order.
create table direct_head (
    id integer not null primary key,
    last_id bigint not null
);
insert into direct_head (id, last_id) values (1, 0);

create table direct_message (
    message_id bigint not null primary key,
    from_user varchar(64) not null,
    to_user varchar(64) not null,
    happened bigint not null,
    words varchar(2000) not null
);
create index direct_message_between on direct_message (from_user, to_user, message_id);
create index direct_message_happened on direct_message (happened);

-- What each of two has with the other: the last message, and up to which they have read.
create table direct_side (
    user_id varchar(64) not null,
    other_id varchar(64) not null,
    last_id bigint not null,
    read_up_to bigint not null,
    primary key (user_id, other_id)
);
create index direct_side_last on direct_side (user_id, last_id);
