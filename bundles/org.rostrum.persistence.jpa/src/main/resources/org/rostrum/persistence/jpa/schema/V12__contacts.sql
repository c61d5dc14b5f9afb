-- Everybody's own contacts: accounts of this server, or people outside.
create table contact (
    id varchar(36) not null primary key,
    owner_id varchar(64) not null,
    user_id varchar(64),
    name varchar(100) not null,
    email varchar(254),
    email_folded varchar(254),
    unique (owner_id, user_id),
    unique (owner_id, email_folded)
);
