-- The last position given. Whoever appends locks this row until commit, so positions become visible in their order:
-- a reader by cursor can never step over an entry that is committed late, which an identity or sequence would allow.
create table journal_head (
    id integer not null primary key,
    last_position bigint not null
);
insert into journal_head (id, last_position) values (1, 0);

create table journal_entry (
    entry_position bigint not null primary key,
    conference varchar(36) not null,
    opened bigint not null,
    seq bigint not null,
    happened bigint not null,
    author varchar(4000) not null,
    event varchar(1000000) not null,
    constraint journal_entry_once unique (conference, opened, seq)
);
