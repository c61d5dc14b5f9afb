-- How people are reached. Of accounts from before nothing is known.
alter table account add column email varchar(254);
alter table account add column language varchar(35);
alter table account add column zone varchar(64);
alter table account add column company varchar(100);
alter table account add column phone_mobile varchar(32);
alter table account add column phone_work varchar(32);
alter table account add column phone_home varchar(32);
