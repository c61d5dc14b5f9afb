-- Files that were sent in conferences; what is in them is in a folder.
create table sent_file (
    id varchar(32) not null primary key,
    name varchar(120) not null,
    type varchar(100) not null,
    bytes bigint not null,
    conference varchar(36) not null,
    seat varchar(32) not null,
    sender varchar(250) not null,
    confidential boolean not null,
    planned boolean not null,
    created bigint not null,
    sent boolean not null
);
create index sent_file_conference on sent_file (conference, created);
create index sent_file_created on sent_file (created);

-- The accounts that could read the message.
create table sent_file_reader (
    file_id varchar(32) not null references sent_file (id),
    user_id varchar(64) not null,
    primary key (file_id, user_id)
);
