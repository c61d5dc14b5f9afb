-- In which language a guest is written to; null: that of the server.
alter table delivery add column guest_language varchar(35);
