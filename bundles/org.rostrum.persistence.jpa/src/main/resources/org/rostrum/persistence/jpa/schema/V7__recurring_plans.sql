-- Scheduled conferences may repeat, open early and start by themselves. Plans from before take place once, on time, when
-- somebody enters. Exceptions are words with spaces between: the start that the rule gives, as microseconds; of a moved
-- occurrence also =, its start, +, its duration (ISO 8601).
alter table conference_plan add column launch_rule varchar(512);
alter table conference_plan add column launch_cancelled varchar(8000) default '' not null;
alter table conference_plan add column launch_moved varchar(30000) default '' not null;
alter table conference_plan add column opens_early_seconds bigint default 0 not null;
alter table conference_plan add column starts_by_itself boolean default false not null;

-- What people are told of the end, whether moderators may put it off, the tags (one a line), whether to record it.
alter table conference_plan add column warning_seconds bigint default 0 not null;
alter table conference_plan add column extendable boolean default true not null;
alter table conference_plan add column tags varchar(1000) default '' not null;
alter table conference_plan add column recording boolean default false not null;
