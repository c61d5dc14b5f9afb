-- Who can enter at all, and what is denied to guests. Plans from before are private.
alter table conference_plan add column access_kind varchar(16) default 'PRIVATE' not null;
alter table conference_plan add column denied_to_guests varchar(400) default '' not null;
