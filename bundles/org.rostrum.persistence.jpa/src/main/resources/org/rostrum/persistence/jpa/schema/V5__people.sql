-- How people are reached. Of accounts from before nothing is known.
alter table account add column email varchar(254);
alter table account add column language varchar(35);
alter table account add column zone varchar(64);
alter table account add column company varchar(100);
alter table account add column phone_mobile varchar(32);
alter table account add column phone_work varchar(32);
alter table account add column phone_home varchar(32);

-- Every name by which an account is found: its id and its aliases, so that none of them belongs to two.
create table account_name (
    name varchar(64) not null primary key,
    user_id varchar(64) not null references account (id)
);
create index account_name_user on account_name (user_id);
insert into account_name (name, user_id) select id, id from account;

create table user_group (
    id varchar(64) not null primary key,
    name varchar(100) not null,
    rights varchar(200) not null
);

create table account_group (
    user_id varchar(64) not null references account (id),
    group_id varchar(64) not null references user_group (id),
    primary key (user_id, group_id)
);
create index account_group_group on account_group (group_id);

-- Locked after too many failed log-ins until then; and the second factor, if there is one.
alter table account add column locked_until bigint;
alter table account add column factor_secret varchar(64);
alter table account add column factor_confirmed boolean default false not null;
alter table account add column factor_step bigint default 0 not null;
alter table account add column factor_recovery varchar(1000);

-- Several tokens can belong to one log-in. Those from before are a browser's, each a log-in of its own.
alter table login add column session_id varchar(36);
alter table login add column kind varchar(8) default 'BROWSER' not null;
alter table login add column last_used bigint;
alter table login add column network varchar(64) default '' not null;
alter table login add column client varchar(120) default '' not null;
update login set session_id = substring(token_hash, 1, 36), last_used = created;
alter table login alter column session_id set not null;
alter table login alter column last_used set not null;
create index login_session on login (session_id);

create table api_key (
    id varchar(36) not null primary key,
    secret_hash varchar(64) not null,
    user_id varchar(64) not null references account (id),
    name varchar(100) not null,
    scopes varchar(200) not null,
    networks varchar(2000) not null,
    created bigint not null,
    expires bigint not null,
    last_used bigint,
    constraint api_key_secret unique (secret_hash)
);
create index api_key_user on api_key (user_id);
