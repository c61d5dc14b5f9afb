-- What was told of each plan, and to whom. A plan whose version is not plan_version has something to tell; -1: the plan is
-- gone. The meeting is kept as JSON as it was told last. Plans from before are no news: nobody is told of them until they
-- change, and then as of something new.
create table announced_plan (
    plan_key varchar(36) not null primary key,
    plan_version bigint not null,
    told_sequence integer not null,
    meeting varchar(100000) not null,
    changed bigint,
    reminders varchar(100),
    next_reminder bigint
);
create index announced_plan_changed on announced_plan (changed);
create index announced_plan_reminder on announced_plan (next_reminder);

create table delivery (
    id varchar(36) not null primary key,
    plan_key varchar(36) not null references announced_plan (plan_key),
    invitee varchar(254) not null,
    guest_name varchar(100),
    kind varchar(16) not null,
    state varchar(16) not null,
    tries integer not null,
    since bigint not null,
    next_try bigint not null,
    failure varchar(300),
    occurrence bigint,
    told boolean not null,
    apart boolean not null
);
create index delivery_plan on delivery (plan_key);
create index delivery_next on delivery (state, next_try);

-- Hashes of the secrets in personal links.
create table invitation_token (
    token_hash varchar(64) not null primary key,
    delivery_id varchar(36) not null references delivery (id)
);
create index invitation_token_delivery on invitation_token (delivery_id);
