-- What a plan says of its runs. Plans from before: everybody may speak, nobody waits, nothing is off on entry, no PIN.
-- Sets of names are kept as words with spaces between.
alter table conference_plan add column speakers integer;
update conference_plan set speakers = capacity;
alter table conference_plan alter column speakers set not null;
alter table conference_plan add column pin varchar(16);
alter table conference_plan add column ends_on_time boolean default false not null;
alter table conference_plan add column locked boolean default false not null;
alter table conference_plan add column waiting varchar(200) default '' not null;
alter table conference_plan add column off_on_entry varchar(100) default '' not null;
alter table conference_plan add column denied varchar(400) default '' not null;

-- Moderators are a line now, in which one follows another. They had no order: the alphabet gives them one.
alter table plan_moderator add column place_in_line integer;
update plan_moderator set place_in_line = (
    select count(*) from plan_moderator before_them
    where before_them.plan_key = plan_moderator.plan_key and before_them.user_id < plan_moderator.user_id
);
alter table plan_moderator alter column place_in_line set not null;

create table plan_invited (
    plan_key varchar(36) not null references conference_plan (plan_key),
    user_id varchar(64) not null,
    primary key (plan_key, user_id)
);
create index plan_invited_user on plan_invited (user_id);

-- Ids that plans had, in lower case, and until when: an old invitation must not lead into a stranger's conference.
create table spent_id (
    conference_id_folded varchar(128) not null primary key,
    spent_until bigint not null
);
