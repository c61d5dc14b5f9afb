-- Calls that somebody did not get.
create table missed_call (
    call_id varchar(22) not null primary key,
    caller_id varchar(64) not null,
    callee_id varchar(64) not null,
    placed bigint not null,
    cause varchar(20) not null,
    seen boolean not null
);
create index missed_call_callee on missed_call (callee_id, placed);
create index missed_call_placed on missed_call (placed);

-- Who wants no calls from whom.
create table blocked_caller (
    user_id varchar(64) not null,
    blocked_id varchar(64) not null,
    primary key (user_id, blocked_id)
);
